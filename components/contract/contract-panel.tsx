import type { Temporal } from "temporal-polyfill";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Contract } from "@/lib/contract/queries";
import { type ContractState, contractState, natureLabels } from "@/lib/contract/rules";
import { formatDate } from "@/lib/core/format";

const states: Record<ContractState, { label: string; look: string }> = {
  "to-come": { label: "À venir", look: "border-warning bg-warning-soft text-warning" },
  running: { label: "En cours", look: "border-success bg-success-soft text-success" },
  ended: { label: "Terminé", look: "border-line bg-surface text-muted" },
};

/** A contract in a few lines: what it is, since when, what it covers. */
export function ContractPanel({ contract, today }: { contract: Contract; today: Temporal.PlainDate }) {
  const { label, look } = states[contractState(contract, today)];
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-center justify-between gap-3">
          {contract.product}
          <span className={`rounded-full border px-3 py-1 text-sm font-bold ${look}`}>{label}</span>
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
