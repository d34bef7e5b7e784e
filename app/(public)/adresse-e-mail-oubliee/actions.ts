"use server";

import { database } from "@/db/client";
import { RecoverIdentifierInput } from "@/lib/account/input";
import { recoverIdentifier } from "@/lib/account/recover-identifier";
import { requester } from "@/lib/account/request";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { formAction } from "@/lib/core/form-action";
import { recoveryRefused } from "../recovery-sentences";

const noMatch =
  "Le numéro d’adhésion, le numéro de Sécurité sociale ou la date de naissance ne correspondent pas à nos informations. Vérifiez-les sur votre carte de tiers payant, et sur votre carte Vitale ou votre attestation de droits.";

export const recoverIdentifierAction = formAction(
  RecoverIdentifierInput,
  async ({ membershipNumber, nir, bornOn, captcha }) => {
    const { clientAddress } = await requester();
    const claim = { membershipNumber, nir, bornOn, captcha, clientAddress, now: now() };
    const outcome = await recoverIdentifier(database(), { ...claim, mode: env().IDENTIFIER_RECOVERY });
    if (!outcome.ok) return recoveryRefused(outcome, { "no-match": noMatch });
    return { status: "done", values: {}, fieldErrors: {}, ...(outcome.value && { result: outcome.value }) };
  },
  { secrets: ["captcha"] },
);
