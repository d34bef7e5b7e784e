import type { Route } from "next";
import type { Temporal } from "temporal-polyfill";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { Refused } from "@/lib/document/rules";
import { DocumentGroup, type ShelfItem } from "./document-group";
import { PeriodForm } from "./period-form";

type ShelfProps = {
  /** Whether the contract that matters has ended; nothing when none ever began. */
  ended: boolean | undefined;
  /** The last day of the contract that matters, when it has one. */
  endsOn: Temporal.PlainDate | null | undefined;
  paidYears: number[];
  careYears: number[];
  hasPlanned: boolean;
  /** The statement of other dates just refused. */
  refusedPeriod: Refused | undefined;
};

/** Every document a member can open, by what it is about. */
export function Shelf({ ended, endsOn, paidYears, careYears, hasPlanned, refusedPeriod }: ShelfProps) {
  return (
    <>
      {ended !== undefined && (
        <>
          <DocumentGroup title="Ma couverture" items={ended ? pastCover : [...cover, ...toLeave(endsOn)]} />
          <DocumentGroup
            title="Mes cotisations"
            items={
              ended
                ? [contributions(ended, paidYears)]
                : [contributions(ended, paidYears), schedule(hasPlanned), dueNotice(endsOn)]
            }
          />
          <DocumentGroup title="Mes remboursements" items={[statement(ended, careYears, refusedPeriod)]} />
        </>
      )}
      {ended === undefined && (
        <Panel title="Vos documents viendront ici">
          <p>
            Attestations, certificats et relevés seront à cette place dès le premier jour de votre contrat.
          </p>
        </Panel>
      )}
      <DocumentGroup title="Les textes de la mutuelle" items={published} />
    </>
  );
}

const guarantee = {
  title: "Certificat de garantie",
  href: routeTo.document("certificat-de-garantie.pdf"),
};

const cover: ShelfItem[] = [
  {
    title: "Carte de tiers payant",
    about:
      "À imprimer, ou à envoyer à un professionnel de santé. Elle est aussi à l’écran, rubrique «\u00a0Carte\u00a0».",
    href: routeTo.document("carte.pdf"),
  },
  {
    title: "Attestation d’affiliation",
    about: "Dit qui est couvert, et depuis quand. Pour un employeur, une école, un club.",
    href: routeTo.document("attestation-affiliation.pdf"),
  },
  { ...guarantee, about: "Votre contrat en entier\u00a0: les personnes couvertes et chaque garantie." },
];

const leaving = {
  title: "Certificat de radiation",
  about:
    "Donne les dates de votre couverture. Votre nouvelle mutuelle ou votre employeur le demande parfois.",
};

const toLeave = (endsOn: Temporal.PlainDate | null | undefined): ShelfItem[] =>
  endsOn
    ? [
        {
          ...leaving,
          none: `Il sera ici à partir du ${formatDate(endsOn.add({ days: 1 }))}, le lendemain de la fin de votre contrat.`,
        },
      ]
    : [];

const pastCover: ShelfItem[] = [
  { ...leaving, href: routeTo.document("certificat-radiation.pdf") },
  { ...guarantee, about: "Votre contrat tel qu’il était le dernier jour." },
];

const contributions = (ended: boolean, paidYears: number[]): ShelfItem => ({
  title: "Attestation de cotisations",
  about: "Ce que vous avez payé dans l’année. Pour vos impôts, votre employeur ou votre comptable.",
  years: yearLinks("attestation-cotisations.pdf", paidYears),
  ...(paidYears.length === 0 && {
    none: ended
      ? "Aucune cotisation n’est enregistrée pour votre contrat."
      : "Elle sera disponible dès votre première cotisation payée.",
  }),
});

const schedule = (hasPlanned: boolean): ShelfItem => ({
  title: "Échéancier",
  about: "Les cotisations à venir\u00a0: dates, montants et mandat de prélèvement.",
  ...(hasPlanned
    ? { href: routeTo.document("echeancier.pdf") }
    : { none: "Aucune cotisation n’est prévue pour l’instant." }),
});

const dueNotice = (endsOn: Temporal.PlainDate | null | undefined): ShelfItem => ({
  title: "Avis d’échéance",
  about: "La prochaine échéance de votre contrat, et votre droit d’y mettre fin.",
  ...(endsOn
    ? { none: `Votre contrat se termine le ${formatDate(endsOn)}\u00a0: il n’aura plus d’échéance.` }
    : { href: routeTo.document("avis-echeance.pdf") }),
});

const statement = (ended: boolean, careYears: number[], refused: Refused | undefined): ShelfItem => ({
  title: "Relevé de remboursements",
  about: "Les soins remboursés d’une année, un par un, avec leur total.",
  years: yearLinks("releve.pdf", careYears),
  ...(careYears.length === 0
    ? {
        none: ended
          ? "Aucun soin n’a été remboursé pendant votre contrat."
          : "Il sera disponible dès votre premier remboursement.",
      }
    : { children: <PeriodForm refused={refused} /> }),
});

const published: ShelfItem[] = [
  {
    title: "Règlement mutualiste",
    about: "Vos droits et vos engagements, article par article.",
    href: routeTo.published("reglement-mutualiste.pdf"),
  },
  {
    title: "Statuts",
    about: "Comment la mutuelle est dirigée, et par qui.",
    href: routeTo.published("statuts.pdf"),
  },
];

const yearLinks = (name: string, years: number[]): { year: number; href: Route }[] =>
  years.map((year) => ({ year, href: routeTo.document(name, { annee: year }) }));
