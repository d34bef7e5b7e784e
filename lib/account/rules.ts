import type { Temporal } from "temporal-polyfill";
import type { SecretPurpose } from "@/db/schema/account";
import { civilDate, momentOn } from "@/lib/core/clock";
import type { Limit } from "@/lib/core/throttle";

/** Minutes a link lives, counted from the departure of its e-mail. */
export const linkMinutes: Record<SecretPurpose, number> = {
  activation: 24 * 60,
  invitation: 7 * 24 * 60,
  "password-reset": 30,
  "email-change": 24 * 60,
  "email-change-cancel": 24 * 60,
  "bank-change-cancel": 48 * 60,
};

/** The word of each link's address: `/lien/<word>/<secret>`. */
export const linkSegments = {
  activation: "activation",
  invitation: "invitation",
  "password-reset": "mot-de-passe",
  "email-change": "nouvelle-adresse",
  "email-change-cancel": "garder-mon-adresse",
  "bank-change-cancel": "compte-bancaire",
} as const satisfies Record<SecretPurpose, string>;

export const session = { idleMinutes: 20, absoluteHours: 12, warningMinutes: 2 } as const;

/** Before a sensitive change, the password must have been given in the last minutes: activity alone proves nothing. */
export const freshMinutes = 10;

/** Whether who is signed in gave the password a short while ago. */
export const isFresh = (provedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  now.epochMilliseconds - provedAt.epochMilliseconds < freshMinutes * 60_000;

export const password = { minLength: 12, maxLength: 128, minScore: 3 } as const;

/** Failures before a sign-in also asks for the captcha. */
export const failuresBeforeCaptcha = 3;

const minute = 60;
const hour = 60 * minute;

/** The same limits hold whether or not what was typed exists. */
export const limits = {
  signInIdentifier: { attempts: 5, window: 24 * hour, lock: minute, maxLock: hour },
  signInAddress: { attempts: 30, window: minute },
  recoveryNumber: { attempts: 5, window: hour },
  recoveryAddress: { attempts: 10, window: hour },
  resetIdentifier: { attempts: 3, window: hour },
  resetAddress: { attempts: 20, window: hour },
  emailChange: { attempts: 5, window: hour },
  passwordChoice: { attempts: 20, window: hour },
  everywhere: { attempts: 3_000, window: minute },
} as const satisfies Record<string, Limit>;

/** An address verified or confirmed before this moment is to be confirmed again: each year (L. 221-6-5). */
export const emailConfirmedSince = (now: Temporal.Instant): Temporal.Instant =>
  momentOn(civilDate(now).subtract({ years: 1 }).add({ days: 1 }), 0);

type Proofs = { emailVerifiedAt: Temporal.Instant | null; emailConfirmedAt: Temporal.Instant | null };

/** Whether the owner of an address must be asked if it is still right. */
export function emailConfirmationDue(
  { emailVerifiedAt, emailConfirmedAt }: Proofs,
  now: Temporal.Instant,
): boolean {
  const since = emailConfirmedSince(now).epochMilliseconds;
  return ![emailVerifiedAt, emailConfirmedAt].some((at) => at && at.epochMilliseconds >= since);
}

/** Days during which an address that was given up is still told what touches money. */
export const formerAddressDays = 30;

/** Addresses without those that come again, in capitals or not. */
export const onlyOnce = (addresses: readonly string[]): string[] =>
  addresses.filter(
    (address, rank) => addresses.findIndex((one) => one.toLowerCase() === address.toLowerCase()) === rank,
  );

/** An address as it may be shown to someone who only half proved who they are: « c•••@e•••.fr ». */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf(".");
  return `${email.slice(0, 1)}•••@${domain.slice(0, 1)}•••${domain.slice(dot)}`;
}
