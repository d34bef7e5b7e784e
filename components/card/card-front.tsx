import { normalisedItems } from "@/lib/card/rules";
import { CardFace } from "./card-face";
import type { CardProps } from "./card-faces";
import { CardTable } from "./card-table";
import { Matrix } from "./matrix";

/** Places in the block, by rank of the item: three rows when it is narrow, two when there is room. */
const widths = ["", "", "col-span-2 @xl:col-span-1", "col-span-2 @xl:col-span-1", "col-span-2"];

/** The face that professionals read: the five items in one block, the DataMatrix beside, a line for each person. */
export function CardFront({ card, matrix }: CardProps) {
  return (
    <CardFace title="Carte de tiers payant" badge={card.responsible && <Responsible />}>
      <div className="grid grid-cols-1 items-center gap-5 @md:grid-cols-[minmax(0,1fr)_auto] @2xl:gap-8">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 rounded-control border-2 border-art-petrol p-4 @xl:grid-cols-3 @xl:gap-x-8">
          {normalisedItems(card).map(({ label, value }, place) => (
            <div key={label} className={widths[place]}>
              <dt className="text-[0.875rem] leading-snug text-art-petrol">{label}</dt>
              <dd className="text-lg leading-snug font-bold tabular-nums">{value || <Empty />}</dd>
            </div>
          ))}
        </dl>
        <Matrix source={matrix} className="size-32 justify-self-center @2xl:size-36" />
      </div>
      <CardTable card={card} />
    </CardFace>
  );
}

function Responsible() {
  return (
    <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-full bg-accent text-lg font-bold text-art-ink">
      <span aria-hidden="true">R</span>
      <span className="sr-only">Contrat responsable</span>
    </span>
  );
}

/** An item without a value keeps its label: the page says that nothing is missing. */
export function Empty() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="sr-only">sans objet</span>
    </>
  );
}
