import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { AdviserContact } from "@/components/site/adviser";
import type { Contract } from "@/lib/contract/queries";
import { contractState } from "@/lib/contract/rules";
import type { Contribution } from "@/lib/contribution/queries";
import { hasSteps, memberShareCents, mostUrgent } from "@/lib/contribution/rules";
import { formatAmount, formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { InstalmentTable } from "./instalment-table";
import { UnpaidTimeline } from "./unpaid-timeline";
import { unpaidSentence } from "./unpaid-words";

type UnpaidPanelProps = {
  unpaid: readonly Contribution[];
  contracts: readonly Contract[];
  today: Temporal.PlainDate;
};

/** What is unpaid, what it leads to and when (L. 221-7), and how to put it right. */
export function UnpaidPanel({ unpaid, contracts, today }: UnpaidPanelProps) {
  const owed = unpaid.flatMap((instalment) => {
    const contract = contracts.find(({ id }) => id === instalment.contractId);
    return contract ? [{ ...contract, ...instalment }] : [];
  });
  const urgent = mostUrgent(owed, today);
  if (!urgent) return null;
  const totalCents = unpaid.reduce((sum, instalment) => sum + memberShareCents(instalment), 0);
  return (
    <section
      aria-labelledby="impaye"
      className="flex flex-col gap-5 rounded-panel border-2 border-danger bg-raised p-5 sm:p-8"
    >
      <h2 id="impaye" className="text-xl text-danger">
        {unpaid.length > 1 ? `${unpaid.length} cotisations impayées` : "Une cotisation impayée"}
      </h2>
      <p>
        <span className="block text-2xl font-bold tabular-nums">{formatAmount(totalCents)}</span>
        {unpaid.length > 1 ? "à régler en tout" : `à régler depuis le ${formatDate(urgent.dueOn)}`}
      </p>
      <p>{unpaidSentence(urgent, urgent, today)}</p>
      {unpaid.length > 1 && <InstalmentTable caption="Cotisations impayées" instalments={unpaid} />}
      {hasSteps(urgent, today) && (
        <UnpaidTimeline unpaid={urgent} several={unpaid.length > 1} today={today} />
      )}
      <AdviserContact>
        Pour régler, ou si vous traversez un moment difficile, appelez un conseiller : il cherche une solution
        avec vous. Si vous venez de payer, cette page le dira dès que nous aurons reçu le paiement.
      </AdviserContact>
      {urgent.nature !== "collectif-obligatoire" && contractState(urgent, today) !== "ended" && (
        <p className="text-sm text-muted">
          Vous pouvez aussi mettre fin au contrat ; les jours déjà couverts restent dus.{" "}
          <Link href={routes.ownTermination} className="link py-3">
            Résilier votre contrat
          </Link>
        </p>
      )}
    </section>
  );
}
