import { ChoiceLinks } from "@/components/ui/choice-links";
import { routes, withQuery } from "@/lib/core/routes";

type QueueFiltersProps = {
  type: "vie" | "facture" | "question" | undefined;
  whose: "libres" | "miennes" | "toutes";
  counts: { free: number; mine: number; late: number };
};

const types = [
  { label: "Tous les sujets", value: undefined },
  { label: "Ma vie change", value: "vie" },
  { label: "Factures et devis", value: "facture" },
  { label: "Questions", value: "question" },
] as const;

/** Which requests are shown: whose, and about what. */
export function QueueFilters({ type, whose, counts }: QueueFiltersProps) {
  const holders = [
    { label: `À prendre (${counts.free})`, value: "libres" },
    { label: `Les miennes (${counts.mine})`, value: "miennes" },
    { label: "Toutes", value: "toutes" },
  ] as const;
  return (
    <div className="flex flex-col gap-3">
      <ChoiceLinks
        label="Qui s’en occupe"
        choices={holders.map(({ label, value }) => ({
          label,
          href: withQuery(routes.staffRequests, { qui: value, type }),
          current: value === whose,
        }))}
      />
      <ChoiceLinks
        label="Sujet"
        choices={types.map(({ label, value }) => ({
          label,
          href: withQuery(routes.staffRequests, { qui: whose, type: value }),
          current: value === type,
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
