import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Limit } from "@/lib/core/throttle";

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
  "termination-recorded": z.object({
    terminationId: z.uuid(),
    contractExternalId: text.describe("The identifier of the contract in the feed"),
    endsOn: day.describe("The last day of cover"),
    ground: z.enum([
      "any-time",
      "renewal",
      "late-due-notice",
      "missing-due-notice",
      "life-event",
      "compulsory-cover",
      "renunciation",
      "death",
    ]),
  }),
  "termination-withdrawn": z.object({
    terminationId: z.uuid(),
    contractExternalId: text,
    endsOn: day.nullable().describe("The end that the contract has again, if it had one"),
  }),
  "contract-ended": z.object({ terminationId: z.uuid(), contractExternalId: text, endsOn: day }),
} as const satisfies Record<string, z.ZodType>;

export type ChangeKind = keyof typeof changePayloads;
export type ChangePayloads = { [Kind in ChangeKind]: z.infer<(typeof changePayloads)[Kind]> };

export const changeKinds = Object.keys(changePayloads).filter(isChangeKind);

export function isChangeKind(kind: string): kind is ChangeKind {
  return Object.hasOwn(changePayloads, kind);
}

/** A change as it leaves: whose, what, when, under a name that stays the same each time it is given. */
export type Change = {
  id: string;
  at: string;
  kind: ChangeKind;
  member: { externalId: string; membershipNumber: string };
  payload: ChangePayloads[ChangeKind];
};

/** What a key may be allowed to do. */
export const scopes = ["changes:read"] as const;
export type Scope = (typeof scopes)[number];

/** Changes in one answer: unless asked otherwise, and at most. */
export const changePage = { usual: 100, most: 500 } as const;

/** Questions of one key: ten a second, on average. */
export const keyLimit = { attempts: 600, window: 60 } as const satisfies Limit;

/** A delivery is given up at its twelfth failure (16 hours of attempts), or at a failure three days after the change. */
export const delivery = { attempts: 12, hours: 72, timeoutSeconds: 10 } as const;

/** Whether a delivery that just failed is tried no more. */
export const isGivenUp = (
  { attempts, createdAt }: { attempts: number; createdAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean =>
  attempts >= delivery.attempts || createdAt.until(now).total({ unit: "hours" }) >= delivery.hours;
