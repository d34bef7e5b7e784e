import { z } from "zod";

const day = z.iso.date().describe("A civil day of Europe/Paris");
const text = z.string();

const beneficiary = z.object({
  /** The feed names this person so from now on. */
  externalId: text.describe("The identifier that the feed must use for this person from now on"),
  lastName: text,
  firstName: text,
  bornOn: day,
  relation: z.enum(["spouse", "pacs", "partner", "child", "other"]),
  nir: z.string().nullable().describe("13 characters, null until the person has one"),
  coveredFrom: day,
});

/** What leaves for the management system, by kind: what each change holds. */
export const changePayloads = {
  "contact-details-changed": z.object({
    addressFlat: text,
    addressBuilding: text,
    addressStreet: text,
    addressPlace: text,
    postcode: text,
    town: text,
    country: text.describe("ISO 3166-1 alpha-2"),
    mobile: z.string().nullable().describe("E.164"),
    landline: z.string().nullable().describe("E.164"),
    postPreference: z.enum(["electronic", "paper"]),
  }),
  "email-changed": z.object({ email: text }),
  "bank-account-changed": z.object({
    use: z.enum(["reimbursement", "debit"]),
    iban: text,
    holder: text,
    mandateRum: z.string().nullable(),
    mandateSignedOn: day.nullable(),
  }),
  "beneficiary-added": beneficiary,
  "beneficiary-removed": z.object({ externalId: text, coveredTo: day }),
  "request-decided": z.object({
    requestId: z.uuid(),
    kind: text,
    decision: z.enum(["accepted", "refused", "answered"]),
    eventOn: day.nullable(),
  }),
  "space-closed": z.object({ closedOn: day }),
} as const satisfies Record<string, z.ZodType>;

export type ChangeKind = keyof typeof changePayloads;
export type ChangePayloads = { [Kind in ChangeKind]: z.infer<(typeof changePayloads)[Kind]> };
