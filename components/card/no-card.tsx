import type { Route } from "next";
import type { Temporal } from "temporal-polyfill";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { NoCard as Reason } from "@/lib/card/rules";
import { formatDate } from "@/lib/core/format";
import type { Refused } from "@/lib/core/result";
import { routes } from "@/lib/core/routes";

type Words = {
  title: string;
  why: (day: string) => string;
  next: string;
  /** Where to go from here: the contract, unless told otherwise. */
  to?: { href: Route; label: string };
};

const soon = "Vous en avez besoin tout de suite\u00a0? Un conseiller vous envoie une attestation.";

const words: Record<Reason, Words> = {
  "no-contract": {
    title: "Pas de carte sans contrat",
    why: () => "Nous ne trouvons pas de contrat à votre nom.",
    next: "Si vous pensez en avoir un, un conseiller le cherche avec vous.",
  },
  "to-come": {
    title: "Votre carte n’est pas encore valable",
    why: (day) => `Votre contrat prend effet le ${day}. Votre carte sera ici ce jour-là.`,
    next: "En attendant, gardez la carte de votre mutuelle actuelle. Une question\u00a0? Un conseiller vous répond.",
  },
  ended: {
    title: "Vous n’avez plus de carte valable",
    why: (day) =>
      `Votre contrat est terminé depuis le ${day}. Ne présentez plus votre ancienne carte\u00a0: le professionnel ne serait pas payé, et la dépense vous serait réclamée.`,
    next: "Demandez sa carte à votre nouvelle mutuelle. Vos anciens documents restent dans votre espace. Une question\u00a0? Un conseiller vous répond.",
  },
  "nobody-covered": {
    title: "Votre carte est en préparation",
    why: () =>
      "Nous n’avons pas encore la liste des personnes couvertes par votre contrat. Dès qu’elle nous parvient, votre carte est ici.",
    next: soon,
  },
  "guarantees-unknown": {
    title: "Votre carte est en préparation",
    why: () =>
      "Nous n’avons pas encore le détail de ce que votre contrat prend en charge. Dès qu’il nous parvient, votre carte est ici.",
    next: soon,
  },
  "cover-uncertain": {
    title: "Votre carte attend le paiement d’une cotisation",
    why: (day) =>
      `Une cotisation reste impayée\u00a0: depuis le ${day}, votre couverture peut être suspendue. Ne présentez plus de carte pour l’instant\u00a0: la dépense pourrait vous être réclamée. Votre carte revient ici dès que nous avons reçu le paiement.`,
    next: "Pour régler, ou si vous traversez un moment difficile, appelez un conseiller\u00a0: il cherche une solution avec vous.",
    to: { href: routes.contributions, label: "Voir mes cotisations" },
  },
};

/** Why there is no card to show today, and what to do. */
export function NoCard({ refusal: { refusal, from } }: { refusal: Refused<Reason> }) {
  const { title, why, next, to = { href: routes.contract, label: "Voir mon contrat" } } = words[refusal];
  return (
    <div className="max-w-[46rem]">
      <Panel title={title}>
        <p>{why(dayOf(from))}</p>
        <AdviserContact>{next}</AdviserContact>
        <div>
          <ButtonLink href={to.href} look="secondary">
            {to.label}
          </ButtonLink>
        </div>
      </Panel>
    </div>
  );
}

const dayOf = (day: Temporal.PlainDate | undefined) => (day ? formatDate(day) : "");
