import { CalendarPlus } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { routeTo } from "@/lib/core/routes";

type CalendarLinkProps = { dates: Parameters<typeof routeTo.endCalendar>[0] };

/** The dates of an end, for a calendar: a file that any of them opens. */
export const CalendarLink = ({ dates }: CalendarLinkProps) => (
  <a href={routeTo.endCalendar(dates)} className={buttonClass("secondary")}>
    <CalendarPlus aria-hidden className="size-5 shrink-0" />
    Garder ces dates dans mon agenda
  </a>
);
