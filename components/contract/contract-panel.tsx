import type { Temporal } from "temporal-polyfill";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Contract } from "@/lib/contract/queries";
import { type ContractState, contractState, natureLabels } from "@/lib/contract/rules";
import { formatDate } from "@/lib/core/format";

const states: Record<ContractState, { label: string; tone: BadgeTone }> = {
  "to-come": { label: "À venir", tone: "warning" },
  running: { label: "En cours", tone: "success" },
  ended: { label: "Terminé", tone: "neutral" },
};

/** A contract in a few lines: what it is, since when, what it covers. */
export function ContractPanel({ contract, today }: { contract: Contract; today: Temporal.PlainDate }) {
  const { label, tone } = states[contractState(contract, today)];
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-center justify-between gap-3">
          {contract.product}
          <Badge tone={tone}>{label}</Badge>
        </span>
      }
    >
      <DescriptionList items={facts(contract)} />
    </Panel>
  );
}

function facts({ nature, employer, level, options, effectiveOn, endedOn }: Contract) {
  return [
    { term: "Contrat", value: employer ? `${natureLabels[nature]}, ${employer}` : natureLabels[nature] },
    { term: "Garantie", value: level },
    ...(options.length > 0 ? [{ term: "Options", value: options.join(", ") }] : []),
    { term: "Date de prise d’effet", value: formatDate(effectiveOn) },
    ...(endedOn ? [{ term: "Date de fin", value: formatDate(endedOn) }] : []),
  ];
}
