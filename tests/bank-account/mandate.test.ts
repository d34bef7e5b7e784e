import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Mandate } from "@/components/bank-account/mandate";
import { mutual } from "@/lib/core/mutual";

const read = (addressLines: string[]) =>
  renderToStaticMarkup(
    createElement(Mandate, {
      rum: "MGAS-0001",
      debtor: "Odile Sentinelle",
      addressLines,
      iban: "FR76 •••• … 0189",
      date: "Signé le 10 mars 2026",
    }),
  )
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("a mandate says the rulebook's words, who pays, whom, and under which references", () => {
  const text = read(["12 rue des Lilas", "75011 PARIS"]);
  for (const words of [
    `vous autorisez (A) ${mutual.name} à envoyer des instructions à votre banque pour débiter votre compte, et (B) votre banque à débiter votre compte`,
    "dans les 8 semaines suivant la date de débit de votre compte pour un prélèvement autorisé, et sans tarder, au plus tard dans les 13 mois, en cas de prélèvement non autorisé.",
    "Débiteur Odile Sentinelle, 12 rue des Lilas, 75011 PARIS",
    "IBAN FR76 •••• … 0189",
    `Créancier ${mutual.name}, ${mutual.address}, France`,
    `Identifiant créancier (ICS) ${mutual.creditorId}`,
    "Référence unique (RUM) MGAS-0001",
    "Type de paiement Récurrent",
    "Date Signé le 10 mars 2026",
    "Note : vos droits concernant le présent mandat",
  ])
    expect(text).toContain(words);
});

test("a mandate whose debtor's address is not known names the debtor alone", () => {
  expect(read([])).toContain("Débiteur Odile Sentinelle IBAN");
});
