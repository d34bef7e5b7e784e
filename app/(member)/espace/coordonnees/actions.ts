"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { type AskEmailChangeRefusal, askEmailChange } from "@/lib/account/ask-email-change";
import { cancelEmailChange } from "@/lib/account/cancel-email-change";
import { confirmEmail } from "@/lib/account/confirm-email";
import { ChangeEmailInput, ConfirmEmailInput, NoInput } from "@/lib/account/input";
import { requireMember } from "@/lib/account/require-member";
import { type ChangeContactDetailsRefusal, changeContactDetails } from "@/lib/contact/change-contact-details";
import { AddressInput, PostInput, TypedTelephones, telephonesInput } from "@/lib/contact/input";
import { findContactDetails } from "@/lib/contact/queries";
import type { ContactDetails } from "@/lib/contact/rules";
import { now } from "@/lib/core/clock";
import { fieldErrorsOf, formAction, refused } from "@/lib/core/form-action";
import { formatWait } from "@/lib/core/format";
import type { Refused } from "@/lib/core/result";
import { routes, withQuery } from "@/lib/core/routes";
import { missingProof } from "../missing-proof";
import type { ContactMessage } from "./messages";

const done = (message: ContactMessage) => redirect(withQuery(routes.contactDetails, { message }));

const sentences: Record<
  AskEmailChangeRefusal | ChangeContactDetailsRefusal | "address-changed",
  (outcome: Refused<string>) => string
> = {
  "same-address": () =>
    "C’est déjà l’adresse de votre espace. Saisissez la nouvelle, ou revenez à vos coordonnées sans rien changer.",
  "too-many-attempts": ({ until }) =>
    `Vous avez fait beaucoup de changements en peu de temps. Attendez ${formatWait(until, now())}, puis recommencez.`,
  "address-changed": () =>
    "Votre adresse a changé depuis l’affichage de cette page. Rechargez la page pour voir la nouvelle.",
};

export const changeAddressAction = formAction(AddressInput, (details) =>
  change(details, "address", "adresse"),
);

export const changeTelephonesAction = formAction(TypedTelephones, async (typed) => {
  const { memberId } = await requireMember();
  const address = await findContactDetails(database(), memberId);
  const read = telephonesInput(address).safeParse(typed);
  if (!read.success) return { status: "refused", fieldErrors: fieldErrorsOf(read.error) };
  return change(read.data, "telephones", "telephones");
});

export const changePostAction = formAction(PostInput, (details) =>
  change(details, "post", details.postPreference === "paper" ? "papier" : "electronique"),
);

async function change(
  details: Partial<ContactDetails>,
  part: "address" | "telephones" | "post",
  message: ContactMessage,
) {
  const { memberId, accountId } = await requireMember();
  const changing = { memberId, accountId, details, part, now: now() };
  const outcome = await changeContactDetails(database(), changing);
  if (!outcome.ok) return refused(sentences[outcome.refusal](outcome));
  return done(outcome.value.changed ? message : "inchange");
}

export const askEmailChangeAction = formAction(
  ChangeEmailInput,
  async ({ email, proof }) => {
    const { accountId } = await requireMember();
    const unproven = await missingProof(proof);
    if (unproven) return unproven;
    const outcome = await askEmailChange(database(), { accountId, email, now: now() });
    if (outcome.ok) return done("e-mail-demande");
    const sentence = sentences[outcome.refusal](outcome);
    return outcome.refusal === "same-address"
      ? { status: "refused", fieldErrors: { email: sentence } }
      : refused(sentence);
  },
  { secrets: ["proof"] },
);

export const cancelEmailChangeAction = formAction(NoInput, async () => {
  const { accountId } = await requireMember();
  await cancelEmailChange(database(), { accountId, now: now() });
  return done("e-mail-annule");
});

export const confirmEmailHereAction = formAction(ConfirmEmailInput, async ({ email }) => {
  const { accountId } = await requireMember();
  const outcome = await confirmEmail(database(), { accountId, email, now: now() });
  return outcome.ok ? done("e-mail-confirme") : refused(sentences[outcome.refusal](outcome));
});
