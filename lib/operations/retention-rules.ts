import { Temporal } from "temporal-polyfill";

type Keep = { years: number } | { months: number } | { days: number };

type Rule = {
  /** What is kept, as `/confidentialite` names it. */
  what: string;
  /** What the period is counted from. */
  since: string;
  /** The periods, each applied by the runs from its day on: to change one, add a line. */
  keep: readonly { from: string; keep: Keep }[];
  /** Article of law, or the mutual's own choice. */
  basis: string;
};

const ownChoice = "choix de la mutuelle, à confirmer par le délégué à la protection des données";
const fromTheStart = (keep: Keep) => [{ from: "2026-11-23", keep }];

/**
 * How long the records of each kind are kept. Sources: L. 221-6-6 of the code de la mutualité for contractual documents;
 * for the rest DOMAIN gives 5 years of evidence and 12 months of logs, which the data-protection officer confirms.
 */
export const retentionRules = {
  file: {
    what: "Identité, bénéficiaires et coordonnées",
    since: "la fin du dernier contrat, ou plus tard si une preuve plus récente doit être gardée",
    keep: fromTheStart({ years: 5 }),
    basis: ownChoice,
  },
  contracts: {
    what: "Contrats et cotisations",
    since: "la fin du contrat",
    keep: fromTheStart({ years: 5 }),
    basis: "article L. 221-6-6 du code de la mutualité",
  },
  reimbursements: {
    what: "Remboursements",
    since: "les soins ou le paiement",
    keep: fromTheStart({ years: 5 }),
    basis: ownChoice,
  },
  documents: {
    what: "Codes des documents téléchargés",
    since: "la fin de validité du document",
    keep: fromTheStart({ years: 5 }),
    basis: ownChoice,
  },
  "bank-accounts": {
    what: "Comptes bancaires et mandats",
    since: "leur remplacement ou leur annulation",
    keep: fromTheStart({ years: 5 }),
    basis: `preuve du mandat\u00a0: ${ownChoice}`,
  },
  requests: {
    what: "Demandes, messages et documents envoyés",
    since: "la décision ou la réponse",
    keep: fromTheStart({ years: 5 }),
    basis: `preuve\u00a0: ${ownChoice}`,
  },
  drafts: {
    what: "Demandes jamais envoyées, ou annulées",
    since: "leur dernière page enregistrée",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  terminations: {
    what: "Demandes de résiliation et leurs avis",
    since: "la fin du contrat, ou la décision",
    keep: fromTheStart({ years: 5 }),
    basis: `preuve\u00a0: ${ownChoice}`,
  },
  changes: {
    what: "Changements transmis au système de gestion",
    since: "leur date",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  "changes-of-erased": {
    what: "Changements d’une personne effacée, que le système de gestion n’a peut-être pas lus",
    since: "l’effacement",
    keep: fromTheStart({ days: 30 }),
    basis: ownChoice,
  },
  journals: {
    what: "Journaux de connexion et consultations",
    since: "leur date",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  mails: {
    what: "E-mails envoyés (leur nom et leur date)",
    since: "leur demande",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  browsers: {
    what: "Sessions et appareils reconnus",
    since: "leur dernier usage",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  shares: {
    what: "Liens vers la carte",
    since: "leur fin",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  exports: {
    what: "Dates des archives de vos données",
    since: "leur demande",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  "accounts-never-opened": {
    what: "Espaces jamais ouverts, sans adresse e-mail",
    since: "leur création",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  staff: {
    what: "Nom et adresse des personnes qui ne travaillent plus ici",
    since: "la fin de leur accès",
    keep: fromTheStart({ years: 5 }),
    basis: ownChoice,
  },
  "staff-browsers": {
    what: "Sessions et liens d’accès de nos équipes",
    since: "leur dernier usage",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  previews: {
    what: "Liens d’aperçu de l’aide",
    since: "leur fin",
    keep: fromTheStart({ days: 30 }),
    basis: ownChoice,
  },
  pictures: {
    what: "Images de l’aide dont aucune page ne s’est servie",
    since: "leur envoi",
    keep: fromTheStart({ days: 30 }),
    basis: ownChoice,
  },
  service: {
    what: "Lectures du flux et messages d’entretien",
    since: "leur fin",
    keep: fromTheStart({ months: 12 }),
    basis: ownChoice,
  },
  "dead-jobs": {
    what: "Tâches abandonnées",
    since: "leur dernier essai",
    keep: fromTheStart({ days: 30 }),
    basis: ownChoice,
  },
} as const satisfies Record<string, Rule>;

export type RetentionKind = keyof typeof retentionRules;

const isKind = (name: string): name is RetentionKind => name in retentionRules;
export const retentionKinds: RetentionKind[] = Object.keys(retentionRules).filter(isKind);

/** How long records are kept, for a run of a day; nothing before the first line: they are all kept. */
export function keptFor(
  kind: RetentionKind,
  on: Temporal.PlainDate,
  rules: Record<RetentionKind, Rule> = retentionRules,
): Temporal.Duration | undefined {
  const line = rules[kind].keep.findLast(
    ({ from }) => Temporal.PlainDate.compare(Temporal.PlainDate.from(from), on) <= 0,
  );
  return line && Temporal.Duration.from(line.keep);
}

/** The last day on which a record is kept, by the period in force on a day. */
export const keptUntil = (
  kind: RetentionKind,
  since: Temporal.PlainDate,
  on: Temporal.PlainDate,
): Temporal.PlainDate | undefined => {
  const keep = keptFor(kind, on);
  return keep && since.add(keep);
};

/** Whether a record whose period began on a day has passed its last day. */
export function isOver(kind: RetentionKind, since: Temporal.PlainDate, on: Temporal.PlainDate): boolean {
  const until = keptUntil(kind, since, on);
  return until !== undefined && Temporal.PlainDate.compare(until, on) < 0;
}

/** « 5 ans », « 12 mois », « 30 jours »: the period in force on a day. */
export function keptWords(kind: RetentionKind, on: Temporal.PlainDate): string {
  const keep = keptFor(kind, on);
  if (!keep) return "sans limite";
  if (keep.years) return `${keep.years}\u00a0${keep.years > 1 ? "ans" : "an"}`;
  return keep.months ? `${keep.months}\u00a0mois` : `${keep.days}\u00a0jours`;
}
