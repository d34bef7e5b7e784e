import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatAmount, formatDate, formatPercent } from "@/lib/core/format";
import type { ExplainedLine } from "@/lib/reimbursement/queries";
import { careKindLabels } from "@/lib/reimbursement/rules";

/** What the line says of the care: what an adviser would ask for. */
export function LineFacts({ line }: { line: ExplainedLine }) {
  return (
    <Panel title="Le soin">
      <DescriptionList items={factsOf(line)} />
    </Panel>
  );
}

function factsOf(line: ExplainedLine) {
  return [
    { term: "Date du soin", value: formatDate(line.careOn) },
    { term: "Acte", value: `${line.actLabel} (code ${line.actCode})` },
    { term: "Nature", value: careKindLabels[line.kind] },
    ...(line.professional ? [{ term: "Professionnel", value: line.professional }] : []),
    { term: "Bénéficiaire", value: `${line.firstName} ${line.lastName}` },
    { term: "Dépense", value: formatAmount(line.expenseCents) },
    { term: "Base de remboursement", value: formatAmount(line.baseCents) },
    { term: "Taux de l’Assurance maladie", value: formatPercent(line.schemeRate) },
    { term: "Tiers payant", value: line.thirdParty ? "Oui" : "Non" },
    ...(line.paidOn ? [{ term: "Traité le", value: formatDate(line.paidOn) }] : []),
  ];
}
