import { z } from "zod";
import { motiveKinds } from "@/db/schema/termination";
import { readTypedDay } from "@/lib/core/day";
import { type Asked, askedOf, reasonOf } from "./asked";
import { askers, type Risk } from "./declared";
import { contactFaults, type Faults, identityFaults, reasonFaults } from "./typed-faults";

/** The longest of what may be typed, in characters: a request being written holds in one cookie. */
export const longest = { name: 60, company: 80, contractNumber: 30, telephone: 20, words: 400 } as const;

const tooLong = (max: number) => `Ce texte est trop long : ${max}\u00a0caractères au plus. Raccourcissez-le.`;

const text = (max: number, clean: (typed: string) => string) =>
  z
    .string()
    .default("")
    .transform(clean)
    .pipe(z.string().max(max, tooLong(max)));
const line = (max: number) => text(max, (typed) => typed.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim());
const lines = (max: number) =>
  text(max, (typed) =>
    typed
      .replace(/\r\n?/g, "\n")
      .replace(/\p{Cs}|(?!\n)\p{Cc}/gu, " ")
      .trim(),
  );

const ownFields = {
  motive: z.enum(["", ...motiveKinds], { error: "Choisissez un motif de la liste, ou aucun." }).default(""),
  eventOn: line(20),
  link: z.literal("oui").optional(),
  words: lines(longest.words),
  email: line(254),
  telephone: line(longest.telephone),
};

const risks = ["health", "provident", "unknown"] as const satisfies readonly Risk[];

const Typed = z.object({
  asker: z.enum(askers, { error: "Dites de qui est le contrat." }),
  lastName: line(longest.name),
  firstName: line(longest.name),
  bornOn: line(20),
  company: line(longest.company),
  contractNumber: line(longest.contractNumber),
  risk: z.enum(risks, { error: "Choisissez ce que couvre le contrat, ou « Je ne sais pas »." }),
  ...ownFields,
  contactName: line(longest.name),
});

/** What was typed in the form of D. 221-1. */
export type Typed = z.output<typeof Typed>;

const Own = z.object(ownFields);

/** The fields of D. 221-1, as anybody types them. What the case at hand does not ask is dropped. */
export const TerminationInput = Typed.transform((typed, context): Asked => {
  report({ ...identityFaults(typed), ...reasonFaults(typed), ...contactFaults(typed) }, context);
  return askedOf(typed);
});

/** The same in the space, where the member and the contract are known. */
export const OwnTerminationInput = Own.transform((own, context) => {
  const typed = { ...own, asker: "member" as const };
  report({ ...reasonFaults(typed), ...contactFaults(typed) }, context);
  const { email, telephone, words } = typed;
  return { ...reasonOf(typed), email, telephone, words };
});

function report(faults: Faults, context: z.RefinementCtx) {
  for (const [name, message] of Object.entries(faults)) {
    if (message) context.addIssue({ code: "custom", path: [name], message });
  }
}

/** What the recap showed, and the end chosen where it offered several. */
export const ConfirmInput = z.object({
  shown: z.string().max(100).default(""),
  endsOn: z
    .string()
    .optional()
    .transform((typed) => {
      const read = typed ? readTypedDay(typed) : "missing";
      return typeof read === "string" ? undefined : read;
    }),
});

/** A request of one’s own that a button of the space is about. */
export const OwnRequestInput = z.object({ termination: z.uuid() });
