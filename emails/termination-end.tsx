import type { Temporal } from "temporal-polyfill";
import { formatDate } from "@/lib/core/format";
import { Paragraph } from "./parts";
import type { TerminationMail } from "./termination-letter";

type End = Pick<TerminationMail, "neverBegins" | "owesNothing" | "over"> & { endsOn: Temporal.PlainDate };

/** The last day of cover that a request sets; of a contract given up before its effect, that cover never begins. */
export const TerminationEnd = ({ endsOn, neverBegins, owesNothing, over }: End) => (
  <Paragraph>
    {neverBegins ? (
      <>
        Le contrat est <strong>annulé avant sa prise d’effet</strong> : la couverture ne commence pas.
      </>
    ) : (
      <>
        Le dernier jour de couverture {over ? "était" : "est"} le <strong>{formatDate(endsOn)}</strong>.
      </>
    )}{" "}
    {neverBegins || owesNothing ? nothingOwed : coveredDaysOwed(over)}
  </Paragraph>
);

/** What a contract given up leaves due, and what is given back. */
export const nothingOwed =
  "Vous ne devez rien. Tout ce que vous avez payé vous est rendu dans les trente jours.";

const coveredDaysOwed = (over: boolean) =>
  `Ce qui a été payé pour la suite est remboursé dans les 30\u00a0jours${over ? "" : " qui suivent la fin du contrat"}.`;
