import type { z } from "zod";
import { holderLength, type IbanFault, readIban } from "@/lib/bank-account/rules";
import { Fault, type Reader } from "./cell";
import { column, namesOf, rowOf } from "./columns";
import { optionalDay } from "./day-cells";
import { memberReference, optionalText, text } from "./text-cells";
import { oneWordOf } from "./word-cells";

const notSepa = "Un prélèvement demande un compte de la zone SEPA.";

const sentences: Record<IbanFault, string> = {
  "iban-missing": "L’IBAN manque.",
  "iban-characters": "L’IBAN n’a que des lettres et des chiffres.",
  "iban-country": "L’IBAN commence par un pays inconnu.",
  "iban-length": "L’IBAN n’a pas la longueur de ceux de son pays.",
  "iban-shape": "L’IBAN n’a pas la forme de ceux de son pays.",
  "iban-key": "La clé de l’IBAN ne correspond pas : une erreur de frappe est probable.",
  "iban-not-sepa": notSepa,
};

const iban: Reader<string> = (typed) => {
  const reading = readIban(typed, "reimbursement");
  return reading.ok ? reading.iban : new Fault(sentences[reading.fault]);
};

const columns = {
  memberExternalId: column("identifiant_adherent", memberReference),
  use: column("usage", oneWordOf("L’usage", { remboursements: "reimbursement", prelevements: "debit" })),
  iban: column("iban", iban),
  holder: column("titulaire", text("Le titulaire", holderLength)),
  mandateRum: column("rum", optionalText("La RUM", 35)),
  mandateSignedOn: column("date_mandat", optionalDay("La date du mandat")),
};

export const bankAccountColumns = namesOf(columns);
export type BankAccountRow = z.output<typeof BankAccountInput>;

/** A line of bank_accounts.csv. A debit carries its mandate, and nothing else does. */
export const BankAccountInput = rowOf(columns)
  .refine(
    ({ use, mandateRum, mandateSignedOn }) =>
      (use === "debit") === (mandateRum !== null) && (use === "debit") === (mandateSignedOn !== null),
    "La RUM et la date du mandat vont avec l’usage prelevements, et avec lui seul.",
  )
  .refine(({ use, iban: read }) => use !== "debit" || readIban(read, use).ok, notSepa);
