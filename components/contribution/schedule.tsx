import { Panel } from "@/components/ui/panel";
import type { Contribution } from "@/lib/contribution/queries";
import { routeTo } from "@/lib/core/routes";
import { InstalmentTable } from "./instalment-table";

type ScheduleProps = {
  planned: readonly Contribution[];
  /** Whether the contract that matters first goes on after its échéance, which a notice announces. */
  renewed: boolean;
};

/** The instalments to come, and the papers that announce them. */
export function Schedule({ planned, renewed }: ScheduleProps) {
  if (planned.length === 0) return null;
  return (
    <Panel title="Échéances à venir">
      <InstalmentTable caption="Échéances à venir" instalments={planned} />
      <ul className="flex flex-wrap gap-x-6">
        <li>
          <a href={routeTo.document("echeancier.pdf")} className={file}>
            Mon échéancier (PDF)
          </a>
        </li>
        {renewed && (
          <li>
            <a href={routeTo.document("avis-echeance.pdf")} className={file}>
              Mon avis d’échéance (PDF)
            </a>
          </li>
        )}
      </ul>
    </Panel>
  );
}

const file = "link inline-flex min-h-11 items-center";
