import { Download } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { formatDay } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import type { FilterQuery } from "@/lib/reimbursement/input";
import type { StatementPeriod } from "@/lib/reimbursement/statement-period";

type ExportLinksProps = {
  query: FilterQuery;
  /** None when the period is too long for one statement. */
  statement: StatementPeriod | undefined;
};

/** The lines of the filter for a spreadsheet, and the statement of a period on paper. */
export function ExportLinks({ query, statement }: ExportLinksProps) {
  return (
    <section className="flex flex-col gap-4 print:hidden">
      <h2 className="text-xl">Garder une trace</h2>
      <ul className="flex flex-wrap gap-4">
        <li>
          <a href={routeTo.reimbursementsFile(query)} className={buttonClass("secondary")}>
            <Download aria-hidden className="size-5 shrink-0" />
            Télécharger ces lignes (tableur, CSV)
          </a>
        </li>
        <li>
          {statement ? (
            <StatementLink {...statement} />
          ) : (
            <Link href={routes.documents} className="link inline-flex min-h-11 items-center">
              Obtenir un relevé par année (PDF)
            </Link>
          )}
        </li>
      </ul>
    </section>
  );
}

function StatementLink({ from, to }: StatementPeriod) {
  const file = routeTo.document("releve.pdf", { du: from.toString(), au: to.toString() });
  return (
    <a href={file} className={buttonClass("secondary")}>
      <Download aria-hidden className="size-5 shrink-0" />
      Relevé du {formatDay(from)} au {formatDay(to)} (PDF)
    </a>
  );
}
