import { ChoiceLinks } from "@/components/ui/choice-links";
import { routes, withQuery } from "@/lib/core/routes";
import type { TopicName } from "@/lib/termination/desk-input";
import { reasonLabels } from "./labels";

type QueueFiltersProps = {
  topic: TopicName | undefined;
  counts: { toDecide: number; disputed: number; late: number };
};

/** Which requests are shown: all, those of one reason, or those somebody disputes. */
export function QueueFilters({ topic, counts }: QueueFiltersProps) {
  const choices: { label: string; value: TopicName | undefined }[] = [
    { label: `Toutes (${counts.toDecide + counts.disputed})`, value: undefined },
    { label: `Contestées (${counts.disputed})`, value: "contestee" },
    { label: reasonLabels.unmatched, value: "dossier" },
    { label: reasonLabels.company, value: "entreprise" },
    { label: reasonLabels.death, value: "deces" },
    { label: reasonLabels.compulsory, value: "obligatoire" },
    { label: reasonLabels["already-ends"], value: "termine" },
    { label: reasonLabels["no-contact"], value: "sans-adresse" },
    { label: reasonLabels["other-risk"], value: "autre-risque" },
  ];
  return (
    <div className="flex flex-col gap-3">
      <ChoiceLinks
        label="Pourquoi elles attendent"
        choices={choices.map(({ label, value }) => ({
          label,
          href: withQuery(routes.staffTerminations, { raison: value }),
          current: value === topic,
        }))}
      />
      {counts.late > 0 && (
        <p className="text-sm font-bold text-danger">
          {counts.late === 1
            ? "Une demande a dépassé la date promise."
            : `${counts.late}\u00a0demandes ont dépassé la date promise.`}
        </p>
      )}
    </div>
  );
}
