import { Download } from "lucide-react";
import type { Temporal } from "temporal-polyfill";
import { buttonClass } from "@/components/ui/button";
import { formatDay } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { FilterQuery } from "@/lib/reimbursement/input";

type ExportLinksProps = {
  query: FilterQuery;
  /** The period of the statement. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
};

/** The lines of the filter for a spreadsheet, and the statement of a period on paper. */
export function ExportLinks({ query, from, to }: ExportLinksProps) {
  const statement = routeTo.document("releve.pdf", { du: from.toString(), au: to.toString() });
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-xl">Garder une trace</h2>
      <ul className="flex flex-wrap gap-4">
        <li>
          <a href={routeTo.reimbursementsFile(query)} className={buttonClass("secondary")}>
            <Download aria-hidden className="size-5 shrink-0" />
            Télécharger ces lignes (tableur, CSV)
          </a>
        </li>
        <li>
          <a href={statement} className={buttonClass("secondary")}>
            <Download aria-hidden className="size-5 shrink-0" />
            Relevé du {formatDay(from)} au {formatDay(to)} (PDF)
          </a>
        </li>
      </ul>
    </section>
  );
}
