import { z } from "zod";
import { type BankAccountUse, holderLength, type IbanFault, type IbanReading, readIban } from "./rules";

const ibanSentences: Record<IbanFault, (expected: number | undefined) => string> = {
  "iban-missing": () =>
    "Saisissez l’IBAN. Il figure sur le RIB que donne votre banque, dans son application ou sur papier.",
  "iban-characters": () => "Un IBAN n’a que des lettres et des chiffres. Retirez les autres signes.",
  "iban-country": () =>
    "Un IBAN commence par les deux lettres d’un pays, FR pour la France. Recopiez-le entier depuis votre RIB.",
  "iban-length": (expected) =>
    `Cet IBAN n’a pas la bonne longueur : il en faut ${expected} caractères pour ce pays, sans compter les espaces. Vérifiez qu’il est entier.`,
  "iban-shape": () =>
    "Cet IBAN n’a pas la forme de ceux de ce pays : une lettre a sans doute été prise pour un chiffre, ou l’inverse.",
  "iban-key": () =>
    "La clé de cet IBAN ne correspond pas : un caractère est sans doute mal recopié. Comparez-le à votre RIB.",
  "iban-not-sepa": () =>
    "Ce compte est dans un pays où le prélèvement SEPA n’existe pas. Donnez un compte d’un pays de la zone SEPA, ou appelez un conseiller pour payer autrement.",
};

const sentenceFor = (reading: Exclude<IbanReading, { ok: true }>) =>
  ibanSentences[reading.fault](reading.expected);

const iban = (use: BankAccountUse) =>
  z
    .string()
    .max(200, ibanSentences["iban-country"](undefined))
    .default("")
    .transform((typed, context) => {
      const reading = readIban(typed, use);
      if (reading.ok) return reading.iban;
      context.addIssue({ code: "custom", message: sentenceFor(reading) });
      return z.NEVER;
    });

const holderSentence = "Saisissez le nom du titulaire, comme sur le RIB.";
const holder = z
  .string()
  .default("")
  .transform((typed) => typed.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(2, holderSentence)
      .max(holderLength, `Ce nom dépasse ${holderLength} caractères, le maximum d’un virement. Abrégez-le.`)
      .regex(
        /^[\p{L}\p{M}\d '’.,&()/-]+$/u,
        "Ce nom contient un signe qu’une banque ne peut pas lire. Retirez-le.",
      ),
  );

const proof = z.string().max(1_000, "Ce mot de passe est trop long.").optional();

export const ReimbursementAccountInput = z.object({ iban: iban("reimbursement"), holder, proof });

const signSentence =
  "Cochez la case pour signer le mandat : sans lui, nous ne pouvons pas prélever ce compte.";

/** The account that pays, the mandate that was shown, and its signature. */
export const DebitAccountInput = z.object({
  iban: iban("debit"),
  holder,
  rum: z.string().max(35).default(""),
  mandate: z.literal("signe", signSentence),
  proof,
});

export const CancelBankAccountInput = z.object({ account: z.uuid() });
