import { Temporal } from "temporal-polyfill";
import { Amount } from "@/components/ui/amount";
import { Disclosure } from "@/components/ui/disclosure";
import { formatMonth } from "@/lib/core/format";
import type { CareYear, YearMonth } from "@/lib/reimbursement/year";

type YearTableProps = { care: CareYear; year: number };

/** The figures of the chart, month by month and kind by kind: two columns, so that a phone holds them. */
export function YearTable({ care, year }: YearTableProps) {
  const months = care.months.filter(({ cents }) => cents.some((amount) => amount !== 0));
  return (
    <Disclosure summary="Voir les chiffres du graphique">
      <table className="w-full">
        <caption className="sr-only">Montants de {year}, par mois et nature de soins</caption>
        <thead>
          <tr className="border-b-2 border-edge text-left">
            <th scope="col" className="py-2 pr-3">
              Nature des soins
            </th>
            <th scope="col" className="py-2 text-right">
              Montant
            </th>
          </tr>
        </thead>
        {months.map((month) => (
          <MonthBody key={month.month} month={month} year={year} care={care} />
        ))}
      </table>
    </Disclosure>
  );
}

function MonthBody({ month, year, care }: YearTableProps & { month: YearMonth }) {
  const shown = care.series.map(({ label }, index) => ({ label, cents: month.cents[index] ?? 0 }));
  return (
    <tbody className="border-b border-line">
      <tr className="font-bold">
        <th scope="rowgroup" className="pt-4 pr-3 pb-1 text-left">
          {formatMonth(Temporal.PlainDate.from({ year, month: month.month, day: 1 }))}
        </th>
        <td className="pt-4 pb-1 text-right">
          <Amount cents={month.totalCents} />
        </td>
      </tr>
      {shown
        .filter(({ cents }) => cents !== 0)
        .map(({ label, cents }) => (
          <tr key={label}>
            <th scope="row" className="py-1 pr-3 pl-4 text-left font-normal">
              {label}
            </th>
            <td className="py-1 text-right">
              <Amount cents={cents} />
            </td>
          </tr>
        ))}
    </tbody>
  );
}
