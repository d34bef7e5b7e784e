import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { routes } from "@/lib/core/routes";
import type { MotiveKind } from "@/lib/termination/motive";
import { expect } from "./fixtures";

type Who = { lastName: string; firstName: string; membershipNumber: string };

/** What to give besides who one is. */
export type Reason = {
  motive?: MotiveKind | undefined;
  /** « 14/08/2026 » */
  eventOn?: string | undefined;
  link?: boolean;
  email?: string;
};

export const anEmail = () => `${randomUUID()}@courriel.example`;

/** Fills the form of the public site as a member does, the birth date being that of `aMember`. */
export async function fillTermination(page: Page, who: Who, reason: Reason = {}): Promise<void> {
  await page.getByLabel("Nom", { exact: true }).fill(who.lastName);
  await page.getByLabel("Prénom", { exact: true }).fill(who.firstName);
  await page.getByLabel("Date de naissance").fill("14/08/1955");
  await page.getByLabel("Numéro d’adhésion ou de contrat").fill(who.membershipNumber);
  await fillReason(page, reason);
  await page.getByLabel("Adresse e-mail").fill(reason.email ?? anEmail());
}

/** The motive, and what goes with it. */
export async function fillReason(page: Page, { motive, eventOn, link = false }: Reason): Promise<void> {
  const form = page.locator("#demande");
  if (motive) await form.getByLabel("Motif", { exact: true }).selectOption(motive);
  if (eventOn) await form.getByLabel(/^Date de l’événement/).fill(eventOn);
  if (link) await form.getByLabel(/lien direct/).check();
}

/** From the form to its recap. */
export async function toRecap(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page).toHaveURL(/recapitulatif(#|$)/);
}

/** The one button of the law. */
export const confirmButton = (page: Page) =>
  page.getByRole("button", { name: "Confirmer ma demande de résiliation", exact: true });

/** From the recap to what was received. */
export async function toReceipt(page: Page): Promise<void> {
  await confirmButton(page).click();
  await expect(page).toHaveURL(/confirmation(#|$)/);
}

/** The three steps, on the public site. */
export async function askTermination(page: Page, who: Who, reason: Reason = {}): Promise<void> {
  await page.goto(routes.terminate);
  await fillTermination(page, who, reason);
  await toRecap(page);
}
