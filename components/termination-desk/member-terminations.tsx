import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { formatDay, formatMoment } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { Termination } from "@/lib/termination/queries";
import { stateBadges } from "./labels";

/** The requests to end a member's contract: the way to each on the desk. Nothing when there is none. */
export function MemberTerminations({ terminations }: { terminations: readonly Termination[] }) {
  if (terminations.length === 0) return null;
  return (
    <Panel title="Résiliations">
      <ul className="flex flex-col divide-y divide-line">
        {terminations.map((request) => {
          const { label, tone } = stateBadges[request.state];
          return (
            <li key={request.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
              <span className="min-w-0">
                <Link
                  href={routeTo.deskTermination(request.id)}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {`Demande ${request.reference}`}
                </Link>
                <span className="block text-sm text-muted">{words(request)}</span>
              </span>
              <Badge tone={tone}>{label}</Badge>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** A request that does not stand ends nothing: its date would mislead. */
function words({ receivedAt, endsOn, state }: Termination): string {
  const stands = state === "confirmed" || state === "ended";
  return `Reçue le ${formatMoment(receivedAt)}${stands && endsOn ? `, fin le ${formatDay(endsOn)}` : ""}`;
}
