import { notFound } from "next/navigation";
import { civilDate, now } from "@/lib/core/clock";
import { readDay } from "@/lib/core/day";
import { endCalendar } from "@/lib/termination/calendar";

/** The dates of an end, for a calendar. It knows nobody: the address says the dates. */
export function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  const day = (name: string) => readDay(query.get(name) ?? "") ?? null;
  const endsOn = day("fin");
  if (!endsOn) notFound();
  const at = now();
  const triedOn = query.get("confirmee") === "oui" ? undefined : civilDate(at);
  const dates = { endsOn, refundBy: day("solde"), newCoverFrom: day("nouveau"), triedOn };
  return new Response(endCalendar(dates, at), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="fin-de-contrat.ics"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
