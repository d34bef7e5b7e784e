import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { Temporal } from "temporal-polyfill";
import { householdLines } from "./household";
import { instalmentLines } from "./instalments";

const template = (file: string) => readFileSync(path.join(import.meta.dirname, file), "utf8");

const templates = [
  "members.csv",
  "contracts.csv",
  "beneficiaries.csv",
  "guarantees.csv",
  "contacts.csv",
  "bank_accounts.csv",
];

/** Writes the demonstration feed in a folder: the days of its templates are counted from `today`. */
export function writeDemoFeed(folder: string, today: Temporal.PlainDate): void {
  mkdirSync(folder, { recursive: true });
  for (const file of templates) {
    const dated = template(file)
      .replaceAll(/aujourdhui([+-]\d+)?/g, (_, days = "0") => today.add({ days: Number(days) }).toString())
      .replaceAll(/echeance([+-]\d+)/g, (_, days) =>
        today
          .add({ days: Number(days) })
          .toString()
          .slice(5),
      );
    writeFileSync(path.join(folder, file), dated);
  }
  writeFileSync(path.join(folder, "contributions.csv"), instalmentLines(today));
  writeFileSync(path.join(folder, "reimbursements.csv"), householdLines(today));
}

/** What each fictitious person shows, for the person who tries the demonstration. */
const shows = {
  "A-1001":
    "Sans adresse e-mail connue\u00a0: crée son espace. Quatre ans de vie d’une famille, télétransmission interrompue pour Paul. Courriers sur papier, deux comptes bancaires. Numéro d’adhésion à zéros de gauche.",
  "A-1002": "Née à l’étranger (99)\u00a0: crée son espace.",
  "A-1003": "Née en Corse-du-Sud (2A)\u00a0: crée son espace. Un ancien contrat, à un autre niveau.",
  "A-1004": "Née en Haute-Corse (2B)\u00a0: crée son espace.",
  "A-1005":
    "Espace déjà ouvert, l’adresse e-mail étant connue\u00a0: invitée aussitôt à choisir un mot de passe.",
  "A-1006": "Contrat à venir dans 45 jours\u00a0: la création de l’espace est refusée, avec la date.",
  "A-1007": "Né outre-mer (97), habite La Réunion, espace déjà ouvert. Contrat non responsable.",
  "A-1008": "Numéro de Sécurité sociale d’attente (7…)\u00a0: crée son espace.",
  "A-1009":
    "Contrat qui prend effet aujourd’hui, adresse connue\u00a0: invité à 8\u00a0h. Espace vide encore. Numéro d’attente (8…).",
  "A-1010": "Contrat à venir dans 20 jours, adresse connue\u00a0: son invitation attend ce jour-là.",
  "A-1011":
    "Contrat terminé\u00a0: ancien adhérent, qui peut encore créer son espace pour lire ses documents.",
  "A-1012":
    "Contrat collectif obligatoire de son employeur, avec une ayant droit et une option, espace déjà ouvert.",
  "A-1013": "Contrat collectif facultatif\u00a0: crée son espace.",
  "A-1014":
    "Adresse partagée avec A-1015\u00a0: l’espace ouvert est le sien, car son contrat vient en premier. Une cotisation impayée.",
  "A-1015": "Adresse partagée avec A-1014\u00a0: pas d’espace, à créer avec une autre adresse.",
  "A-1016": "Nom composé, avec accents et apostrophes, adresse en Belgique\u00a0: crée son espace.",
  "A-1017":
    "Résiliation\u00a0: moins d’un an d’adhésion, échéance dans 75\u00a0jours, dont le préavis peut encore être tenu.",
  "A-1018": "Résiliation\u00a0: l’année payée d’avance, à rembourser pour les jours non couverts.",
} as const;

export type DemoIdentifier = keyof typeof shows;

export type DemoPerson = {
  identifier: DemoIdentifier;
  shows: string;
  firstName: string;
  lastName: string;
  membershipNumber: string;
  /** Thirteen characters. */
  nir: string;
  /** AAAA-MM-JJ. */
  bornOn: string;
  email: string | undefined;
};

/** The demonstration's people. All are fictitious, and so are their numbers and addresses. */
export const demoPeople: readonly DemoPerson[] = readPeople();

function readPeople(): DemoPerson[] {
  const rows: Record<string, string>[] = parse(template("members.csv"), { delimiter: ";", columns: true });
  return rows.map((row) => {
    const identifier = row.identifiant ?? "";
    if (!isDemo(identifier)) throw new Error(`nothing says what ${identifier} shows`);
    return {
      identifier,
      shows: shows[identifier],
      firstName: row.prenom ?? "",
      lastName: row.nom ?? "",
      membershipNumber: row.numero_adhesion ?? "",
      nir: (row.nir ?? "").replaceAll(" ", "").toUpperCase().slice(0, 13),
      bornOn: row.date_naissance ?? "",
      email: row.email || undefined,
    };
  });
}

function isDemo(identifier: string): identifier is DemoIdentifier {
  return identifier in shows;
}

/** A person of the demonstration, by identifier. */
export function demoPerson(identifier: DemoIdentifier): DemoPerson {
  const person = demoPeople.find((one) => one.identifier === identifier);
  if (!person) throw new Error(`${identifier} is not in members.csv`);
  return person;
}
