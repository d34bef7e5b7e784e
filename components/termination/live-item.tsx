import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import type { Termination } from "@/lib/termination/queries";
import { StandingBadge } from "./standing";

export type LiveTermination = { state: Termination["state"]; endsOn: Temporal.PlainDate | null };

/** A request to end the contract, among the member's others. */
export const TerminationItem = ({ termination: { state, endsOn } }: { termination: LiveTermination }) => (
  <li className="flex flex-col items-start gap-1 border-t border-line py-3 first:border-t-0 first:pt-0">
    <Link href={routes.ownTermination} prefetch={false} className="link inline-flex min-h-11 items-center">
      Résiliation du contrat
    </Link>
    <StandingBadge state={state} />
    {state === "confirmed" && endsOn && (
      <p className="text-sm text-muted">{`Dernier jour\u00a0: ${formatDate(endsOn)}.`}</p>
    )}
  </li>
);
