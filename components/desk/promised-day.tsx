import { Temporal } from "temporal-polyfill";
import { Badge } from "@/components/ui/badge";
import { formatDay } from "@/lib/core/format";

type PromisedDayProps = {
  promisedOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
  /** Whether it waits for the mutual: what waits for somebody else is never late. */
  isOurs?: boolean;
};

/** The day promised to who asks, and whether it has passed. */
export function PromisedDay({ promisedOn, today, isOurs = true }: PromisedDayProps) {
  return isOurs && Temporal.PlainDate.compare(promisedOn, today) < 0 ? (
    <p className="mt-1">
      <Badge tone="danger">{`En retard\u00a0: promise le ${formatDay(promisedOn)}`}</Badge>
    </p>
  ) : (
    <p className="text-muted">{`Réponse promise le ${formatDay(promisedOn)}`}</p>
  );
}
