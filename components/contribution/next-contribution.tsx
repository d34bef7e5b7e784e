import { AdviserContact } from "@/components/site/adviser";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Contract } from "@/lib/contract/queries";
import { payerName } from "@/lib/contract/rules";
import type { Contribution } from "@/lib/contribution/queries";
import {
  contributionMethodLabels,
  employerSharePercent,
  mandateEnd,
  memberShareCents,
} from "@/lib/contribution/rules";
import { formatAmount, formatDate, formatPercent } from "@/lib/core/format";

type NextContributionProps = {
  next: Contribution | undefined;
  /** Of the instalment. */
  contract: Contract | undefined;
  former: boolean;
};

/** The next instalment: what the member pays, when, how, and what another pays of it. */
export function NextContribution({ next, contract, former }: NextContributionProps) {
  return (
    <Panel title="Prochaine cotisation">
      {next ? (
        <>
          <p>
            <span className="block text-2xl font-bold tabular-nums">
              {formatAmount(memberShareCents(next))}
            </span>
            {`le ${formatDate(next.dueOn)}`}
          </p>
          {contract?.endedOn?.equals(next.periodTo) && (
            <p>{`Votre contrat se termine le ${formatDate(contract.endedOn)} : cette cotisation ne compte que les jours couverts.`}</p>
          )}
          <DescriptionList items={facts(next, contract)} />
        </>
      ) : (
        <Nothing former={former} />
      )}
    </Panel>
  );
}

function facts(next: Contribution, contract: Contract | undefined) {
  const { method, rum, ics, employerCents, amountCents, periodFrom, periodTo } = next;
  const isDebit = method === "sepa-debit";
  return [
    { term: "Période payée", value: `Du ${formatDate(periodFrom)} au ${formatDate(periodTo)}` },
    { term: "Moyen de paiement", value: contributionMethodLabels[method] },
    ...(isDebit && rum
      ? [{ term: "Mandat (RUM)", value: `Référence qui se termine par ${mandateEnd(rum)}` }]
      : []),
    ...(isDebit && ics ? [{ term: "Créancier (ICS)", value: ics }] : []),
    ...(employerCents === 0
      ? []
      : [
          {
            term: `${payerName(contract)} paie`,
            value: `${formatAmount(employerCents)}, soit ${formatPercent(employerSharePercent(next))} de ${formatAmount(amountCents)}`,
          },
        ]),
  ];
}

function Nothing({ former }: { former: boolean }) {
  if (former) return <p>Votre contrat est terminé : aucune cotisation n’est plus prévue.</p>;
  return (
    <AdviserContact>
      Aucune échéance n’est annoncée pour le moment. La prochaine apparaîtra ici dès que nous la connaîtrons.
      Une question ? Un conseiller vous répond.
    </AdviserContact>
  );
}
