import { Badge } from "@/components/ui/badge";
import type { Guarantee } from "@/lib/contract/queries";
import { type CareKind, careKindLabels } from "@/lib/reimbursement/rules";

type GuaranteeTableProps = {
  /** By kind of care, in the order of the table. */
  kinds: [CareKind, Guarantee[]][];
  /** The level of the contract: what is at another is an option. */
  level: string;
};

/** What is covered, in words, kind of care by kind of care. */
export function GuaranteeTable({ kinds, level }: GuaranteeTableProps) {
  return (
    <div className="flex flex-col gap-8">
      {kinds.map(([kind, guarantees]) => (
        <section key={kind} aria-labelledby={`soin-${kind}`}>
          <h3 id={`soin-${kind}`} className="border-b-2 border-brand pb-2 text-lg text-brand">
            {careKindLabels[kind]}
          </h3>
          <dl>
            {guarantees.map((guarantee) => (
              <GuaranteeRow
                key={`${guarantee.level} ${guarantee.code}`}
                guarantee={guarantee}
                level={level}
              />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function GuaranteeRow({ guarantee, level }: { guarantee: Guarantee; level: string }) {
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-1 border-b border-line py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <dt className="flex flex-col items-start gap-1 font-bold">
        {guarantee.label}
        {guarantee.level !== level && <Badge tone="info">{`Option ${guarantee.level}`}</Badge>}
      </dt>
      <dd>{guarantee.words}</dd>
    </div>
  );
}
