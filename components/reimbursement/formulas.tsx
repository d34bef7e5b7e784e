import type { Explanation } from "@/lib/reimbursement/explanation";

/** How each part was reached, in words. */
export function Formulas({ explanation }: { explanation: Explanation }) {
  const { scheme, mutual, left } = explanation;
  return (
    <dl className="flex flex-col gap-3">
      <Formula term="Assurance maladie" sentences={[scheme]} />
      <Formula term="Votre mutuelle" sentences={[mutual]} />
      {left.length > 0 && <Formula term="Ce qui reste à votre charge" sentences={left} />}
    </dl>
  );
}

function Formula({ term, sentences }: { term: string; sentences: string[] }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      {sentences.map((sentence) => (
        <dd key={sentence}>{sentence}</dd>
      ))}
    </div>
  );
}
