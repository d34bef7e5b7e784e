import { ArrowLeft } from "lucide-react";
import {
  type Card,
  type CardPerson,
  coverDays,
  normalisedItems,
  printedNir,
  shortDay,
} from "@/lib/card/rules";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";
import type { CardProps } from "./card-faces";
import { Empty } from "./card-front";
import { KeepAwake } from "./keep-awake";
import { Matrix } from "./matrix";

/** The card as a professional reads it over a counter: black on white, large, the five items and the DataMatrix first. */
export function CounterCard({ card, matrix }: CardProps) {
  return (
    <div className="flex-1 scheme-only-light bg-counter-paper text-counter-ink [--focus-ring:var(--color-counter-ink)]">
      <div className="mx-auto flex max-w-[60rem] flex-col gap-4 px-4 py-2 sm:gap-6 sm:px-8 sm:py-6">
        <a
          href={routes.card}
          className="inline-flex min-h-12 items-center gap-3 self-start font-bold underline print:hidden"
        >
          <ArrowLeft aria-hidden className="size-6 shrink-0" />
          Revenir à ma carte
        </a>
        <Heading responsible={card.responsible} />
        <div className="grid grid-cols-1 gap-4 md:grid-cols-[minmax(0,1fr)_auto] md:items-start md:gap-12">
          <Items card={card} />
          <Matrix source={matrix} className="w-56 md:w-80 justify-self-center" />
        </div>
        <People card={card} />
      </div>
      <KeepAwake />
    </div>
  );
}

function Heading({ responsible }: Pick<Card, "responsible">) {
  return (
    <div className="flex items-center justify-between gap-4">
      <h1 className="text-xl leading-tight">
        {mutual.name} <span className="block text-base font-normal">Carte de tiers payant</span>
      </h1>
      {responsible && (
        <p className="inline-flex size-11 shrink-0 items-center justify-center rounded-full border-2 border-counter-ink text-xl font-bold">
          <span aria-hidden="true">R</span>
          <span className="sr-only">Contrat responsable</span>
        </p>
      )}
    </div>
  );
}

function Items({ card }: { card: Card }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2 sm:gap-y-4">
      {normalisedItems(card).map(({ label, value }, place) => (
        <div key={label} className={place < 2 ? "" : "col-span-2"}>
          <dt>{label}</dt>
          <dd className="text-xl leading-tight font-bold tabular-nums sm:text-2xl">{value || <Empty />}</dd>
        </div>
      ))}
    </dl>
  );
}

function People({ card }: { card: Card }) {
  return (
    <section aria-labelledby="personnes" className="flex flex-col gap-4">
      <h2 id="personnes" className="text-xl">
        Personnes couvertes
      </h2>
      <ul className="flex flex-col">
        {card.people.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
      <Covers card={card} />
    </section>
  );
}

function Person({ person }: { person: CardPerson }) {
  const { lastName, firstName, nir, bornOn, rank } = person;
  return (
    <li className="border-t-2 border-counter-ink py-3">
      <p className="text-lg font-bold">
        <span className="uppercase">{lastName}</span> {firstName}
      </p>
      <p className="text-lg tabular-nums">{nir ? printedNir(nir) : "Pas encore de numéro"}</p>
      <p className="tabular-nums">
        {[`Naissance ${shortDay(bornOn)}`, `rang ${rank}`, coverDays(person)].filter(Boolean).join(", ")}
      </p>
    </li>
  );
}

function Covers({ card }: { card: Card }) {
  return (
    <dl className="grid grid-cols-3 border-t-2 border-l-2 border-counter-ink sm:grid-cols-5 md:grid-cols-7">
      {card.cells.map(({ code, cover }) => (
        <div key={code} className="border-r-2 border-b-2 border-counter-ink px-2 py-1.5 text-center">
          <dt>{code}</dt>
          <dd className="text-lg font-bold tabular-nums">{cover}</dd>
        </div>
      ))}
    </dl>
  );
}
