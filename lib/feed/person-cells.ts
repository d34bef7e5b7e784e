import { z } from "zod";
import { MembershipNumber, readNir } from "@/lib/member/rules";
import { Fault, optional, type Reader, required } from "./cell";
import { nirSentences } from "./sentences";

export const membershipNumber = required("Le numéro d’adhésion", (typed) => {
  const reading = MembershipNumber.safeParse(typed);
  if (reading.success) return reading.data;
  const hint = /^\d{1,7}$/.test(typed) ? "\u00a0: un tableur a peut-être ôté les zéros de gauche." : ".";
  return new Fault(`Le numéro d’adhésion doit avoir 8 chiffres${hint}`);
});

const abridged = /^\d+([.,]\d+)?e\+?\d+$/i;
const abridgedSentence =
  "Un tableur a abrégé le numéro de Sécurité sociale\u00a0: mettez la colonne au format texte.";

export const nir: Reader<string> = (typed) => {
  const reading = readNir(typed.trim());
  if (reading.ok) return reading.nir;
  return new Fault(abridged.test(typed.trim()) ? abridgedSentence : nirSentences[reading.fault]);
};

/** A NIR that is not known yet, a newborn's, is left out. */
export const optionalNir = optional(nir);

const Email = z.email().max(254);

export const optionalEmail = optional((typed) =>
  Email.safeParse(typed).success ? typed : new Fault("L’adresse e-mail n’a pas la bonne forme."),
);
