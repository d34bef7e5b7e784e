import Link from "next/link";
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
          <YearLinks years={years} year={year} />
          {sums && <YearSums sums={sums} />}
          {instalments.length > 0 && (
            <InstalmentTable caption={`Cotisations de ${year}`} instalments={instalments} stated />
          )}
        </>
      )}
    </Panel>
  );
}

function YearLinks({ years, year }: { years: readonly ContributionYear[]; year: number }) {
  return (
    <nav aria-label="Années">
      <ul className="flex flex-wrap gap-2">
        {years.map((one) => (
          <li key={one.year}>
            <Link
              href={`${withQuery(routes.contributions, { annee: one.year })}#historique`}
              prefetch={false}
              aria-current={one.year === year ? "true" : undefined}
              className="inline-flex min-h-11 min-w-16 items-center justify-center rounded-control border-2 border-edge px-4 font-bold text-brand no-underline hover:bg-brand-soft aria-current:border-brand aria-current:bg-brand aria-current:text-on-brand"
            >
              {one.year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
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
      <a
        href={routeTo.document("attestation-cotisations.pdf", { annee: sums.year })}
        className="link inline-flex min-h-11 items-center"
      >
        {`Mon attestation de cotisations ${sums.year} (PDF)`}
      </a>
    </div>
  );
}
