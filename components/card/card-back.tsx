import type { ReactNode } from "react";
import type { Card } from "@/lib/card/rules";
import { formatPhone } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { CardFace } from "./card-face";

/** The face that explains the other: each code in words, how to use the card, who to call. */
export function CardBack({ card }: { card: Card }) {
  return (
    <CardFace title="Comment lire cette carte">
      <Part title="Les codes">
        <dl className="grid grid-cols-1 gap-x-8 gap-y-2 @xl:grid-cols-2 @4xl:grid-cols-3">
          {card.cells.map(({ code, words }) => (
            <Pair key={code} term={code}>
              {words}
            </Pair>
          ))}
        </dl>
      </Part>
      <div className="grid grid-cols-1 gap-6 @2xl:grid-cols-2 @2xl:gap-8">
        <Part title="Les cases">
          <dl className="flex flex-col gap-2">
            <Pair term="100 %">part de la base de remboursement, régime obligatoire compris</Pair>
            <Pair term="PEC">prise en charge à demander par le professionnel avant les soins</Pair>
            <Pair term="—">pas de tiers payant avec cette carte</Pair>
            {card.responsible && <Pair term="R">contrat responsable</Pair>}
          </dl>
        </Part>
        <Part title="Se servir de la carte">
          <p>
            Présentez-la avec la carte Vitale. Elle est valable pour les personnes inscrites au recto, pendant
            la période indiquée.
          </p>
          <p>
            {mutual.name}, {mutual.address}
            <span className="block font-bold">
              Téléphone : {formatPhone(mutual.telephone)}
              <span className="font-normal">, {mutual.hours}</span>
            </span>
          </p>
        </Part>
      </div>
      {card.fictitious && (
        <p className="rounded-control bg-art-slip p-3 text-[0.9375rem]">
          Carte de démonstration : le numéro AMC, le type de convention, les codes et le DataMatrix sont
          fictifs.
        </p>
      )}
    </CardFace>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3 text-sm leading-snug">
      <h3 className="text-base text-art-petrol">{title}</h3>
      {children}
    </div>
  );
}

function Pair({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-2">
      <dt className="font-bold">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
