import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { Panel } from "@/components/ui/panel";
import {
  type ContributionMethod,
  contributionMethodLabels,
  memberShareCents,
} from "@/lib/contribution/rules";
import { formatAmount, formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";

type Instalment = {
  amountCents: number;
  employerCents: number;
  dueOn: Temporal.PlainDate;
  method: ContributionMethod;
};

/** What the member pays next, when and how. */
export function NextInstalment({ instalment }: { instalment: Instalment | undefined }) {
  return (
    <Panel title="Prochaine cotisation">
      {instalment ? (
        <p>
          <span className="block text-2xl font-bold tabular-nums">
            {formatAmount(memberShareCents(instalment))}
          </span>
          {`le ${formatDate(instalment.dueOn)}, par ${lowered(contributionMethodLabels[instalment.method])}`}
        </p>
      ) : (
        <p>Aucune échéance n’est annoncée. La prochaine apparaîtra ici dès que nous la connaîtrons.</p>
      )}
      <Link href={routes.contributions} className="link inline-flex min-h-11 items-center self-start">
        Mes cotisations
      </Link>
    </Panel>
  );
}

/** « Prélèvement SEPA » inside a sentence. */
const lowered = (label: string) => `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
