import type { Card } from "@/lib/card/rules";
import { CardBack } from "./card-back";
import { CardFront } from "./card-front";

/** `matrix` is the address of the DataMatrix's drawing. */
export type CardProps = { card: Card; matrix: string };

/** The card, front then back, as large as the page allows. Its colours are the same in both themes: a card is a card. */
export function CardFaces({ card, matrix }: CardProps) {
  return (
    <div className="flex flex-col gap-8">
      <section aria-labelledby="recto">
        <FaceName id="recto">Recto</FaceName>
        <CardFront card={card} matrix={matrix} />
      </section>
      <section aria-labelledby="verso">
        <FaceName id="verso">Verso</FaceName>
        <CardBack card={card} />
      </section>
    </div>
  );
}

function FaceName({ id, children }: { id: string; children: string }) {
  return (
    <h2 id={id} className="mb-2 text-sm text-muted">
      {children}
    </h2>
  );
}
