import { generateSecret, generateURI, verify } from "otplib";
import type { Temporal } from "temporal-polyfill";
import { mutual } from "@/lib/core/mutual";

/** Seconds a code lives; the one before and the one after are taken too, for clocks that differ. */
const periodSeconds = 30;

/** A new secret for an authenticator: 20 random bytes, in the letters that people can type (Base32). */
export const newTotpSecret = (): string => generateSecret();

/** What an authenticator reads in the QR code. */
export const totpAddress = (secret: string, email: string): string =>
  generateURI({ issuer: `${mutual.name} Espace équipe`, label: email, secret });

/**
 * The 30-second step that a code belongs to, counted from 1970. Gives nothing for a wrong code: now, the step before
 * and the step after alone are tried (RFC 6238).
 */
export async function totpStepOf(
  secret: string,
  code: string,
  now: Temporal.Instant,
): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.epochMilliseconds / 1000);
  const outcome = await verify({ secret, token: code, epoch, epochTolerance: periodSeconds });
  return outcome.valid && "timeStep" in outcome ? outcome.timeStep : undefined;
}

/** The secret by groups of four letters, as a person types it. */
export const totpLetters = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");
