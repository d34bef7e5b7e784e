import type { Temporal } from "temporal-polyfill";
import { formatDate } from "@/lib/core/format";
import { Paragraph } from "./parts";

type End = { endsOn: Temporal.PlainDate; neverBegins: boolean };

/** The last day of cover that a request sets; of a contract given up before its effect, that cover never begins. */
export const TerminationEnd = ({ endsOn, neverBegins }: End) =>
  neverBegins ? (
    <Paragraph>
      Le contrat est <strong>annulé avant sa prise d’effet</strong> : la couverture ne commence pas. Ce qui a
      été payé est remboursé dans les {"30\u00a0jours"}.
    </Paragraph>
  ) : (
    <Paragraph>
      Le dernier jour de couverture est le <strong>{formatDate(endsOn)}</strong>. Ce qui a été payé pour la
      suite est remboursé dans les {"30\u00a0jours"} qui suivent la fin du contrat.
    </Paragraph>
  );
