import { z } from "zod";
import { seal, unseal } from "@/lib/core/crypto";

/** Whose contract is asked to end: one's own, that of a relative who died, that of one's company. */
export const askers = ["member", "relative", "company"] as const;
export type Asker = (typeof askers)[number];

/** The risks that a contract of the mutual covers, as D. 221-1 asks to name them. */
export const riskLabels = {
  health: "Santé (complémentaire santé)",
  provident: "Prévoyance (arrêt de travail, invalidité, décès)",
  unknown: "Je ne sais pas",
} as const;
export type Risk = keyof typeof riskLabels;

const text = z.string();

/** What a request says, as it was typed, once checked: what nobody typed is empty. */
export const Declared = z.object({
  asker: z.enum(askers),
  /** The person covered: the member, the relative who died, or who speaks for the company. */
  lastName: text,
  firstName: text,
  /** AAAA-MM-JJ; empty for a company. */
  bornOn: text,
  company: text,
  contractNumber: text,
  risk: z.enum(["health", "provident", "unknown"]),
  /** Where the confirmation goes, and to whom: the person who asks. */
  email: text,
  telephone: text,
  contactName: text,
  /** The motive in words, or the link of an event to the risk covered. */
  words: text,
  /** The new insurer who asks for the member (R. 221-6, II). */
  insurer: text,
});
export type Declared = z.output<typeof Declared>;

/** Who the confirmation is written to. */
export const askerName = ({ contactName, firstName, lastName }: Declared): string =>
  contactName || `${firstName} ${lastName}`.trim();

export const sealDeclared = (declared: Declared, terminationId: string): Buffer =>
  seal(JSON.stringify(declared), terminationId);

export const openDeclared = (sealed: Buffer, terminationId: string): Declared =>
  Declared.parse(JSON.parse(unseal(sealed, terminationId)));
