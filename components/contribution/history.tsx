import { ChoiceLinks } from "@/components/ui/choice-links";
import { Panel } from "@/components/ui/panel";
import type { Contribution, ContributionYear } from "@/lib/contribution/queries";
import { formatEuros } from "@/lib/core/format";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { InstalmentTable } from "./instalment-table";

type HistoryProps = {
  years: readonly ContributionYear[];
  year: number;
  instalments: readonly Contribution[];
};

/** What was paid, a year at a time, with the year's certificate. */
export function History({ years, year, instalments }: HistoryProps) {
  const sums = years.find((one) => one.year === year);
  return (
    <Panel id="historique" title="Ce que vous avez payé">
      {years.length === 0 ? (
        <p>Vos cotisations payées apparaîtront ici, avec une attestation pour chaque année.</p>
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
          {sums && <YearSums sums={sums} />}
          {instalments.length > 0 && (
            <InstalmentTable caption={`Cotisations de ${year}`} instalments={instalments} stated />
          )}
        </>
      )}
    </Panel>
  );
}

function YearSums({ sums }: { sums: ContributionYear }) {
  const own = sums.paidCents - sums.paidEmployerCents;
  return (
    <div>
      <h3 className="text-lg">{`Année ${sums.year}`}</h3>
      <p>
        {`Vous avez payé ${formatEuros(own)}.`}
        {sums.paidEmployerCents > 0 && ` Votre employeur a payé ${formatEuros(sums.paidEmployerCents)}.`}
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
