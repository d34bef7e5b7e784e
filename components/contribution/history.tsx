import { ChoiceLinks } from "@/components/ui/choice-links";
import { Panel } from "@/components/ui/panel";
import type { Contract } from "@/lib/contract/queries";
import { payerName } from "@/lib/contract/rules";
import type { Contribution, ContributionYear } from "@/lib/contribution/queries";
import { formatAmount } from "@/lib/core/format";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { InstalmentTable } from "./instalment-table";

type HistoryProps = {
  years: readonly ContributionYear[];
  year: number;
  instalments: readonly Contribution[];
  contracts: readonly Contract[];
  /** Whether no contract runs any more. */
  former: boolean;
};

/** What was paid, a year at a time, with the year's certificate. */
export function History({ years, year, instalments, contracts, former }: HistoryProps) {
  const sums = years.find((one) => one.year === year);
  return (
    <Panel id="historique" title="Ce que vous avez payé">
      {years.length === 0 ? (
        <p>
          {former
            ? "Aucune cotisation n’est enregistrée pour votre contrat."
            : "Vos cotisations payées apparaîtront ici, avec une attestation pour chaque année."}
        </p>
      ) : (
        <>
          <ChoiceLinks
            label="Années"
            choices={years.map((one) => ({
              label: String(one.year),
              href: `${withQuery(routes.contributions, { annee: one.year })}#historique`,
              current: one.year === year,
            }))}
          />
          {sums && <YearSums sums={sums} others={paidByOthers(instalments, contracts)} />}
          {instalments.length > 0 && (
            <InstalmentTable caption={`Cotisations de ${year}`} instalments={instalments} stated />
          )}
        </>
      )}
    </Panel>
  );
}

/** What each payer other than the member paid, in cents. */
function paidByOthers(instalments: readonly Contribution[], contracts: readonly Contract[]) {
  const paid = new Map<string, number>();
  for (const { contractId, status, employerCents } of instalments) {
    if (status !== "paid" || employerCents === 0) continue;
    const payer = payerName(contracts.find(({ id }) => id === contractId));
    paid.set(payer, (paid.get(payer) ?? 0) + employerCents);
  }
  return [...paid];
}

type YearSumsProps = { sums: ContributionYear; others: [string, number][] };

function YearSums({ sums, others }: YearSumsProps) {
  const own = sums.paidCents - sums.paidEmployerCents;
  return (
    <div>
      <h3 className="text-lg">{`Année ${sums.year}`}</h3>
      <p>
        {`Vous avez payé ${formatAmount(own)}.`}
        {others.map(([payer, cents]) => ` ${payer} a payé ${formatAmount(cents)}.`).join("")}
      </p>
      {sums.paidCents !== 0 && (
        <a
          href={routeTo.document("attestation-cotisations.pdf", { annee: sums.year })}
          className="link inline-flex min-h-11 items-center"
        >
          {`Mon attestation de cotisations ${sums.year} (PDF)`}
        </a>
      )}
    </div>
  );
}
