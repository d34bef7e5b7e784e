import { proofSentences } from "@/app/proof-sentences";
import { database } from "@/db/client";
import { provePassword } from "@/lib/account/prove-password";
import { keepSession, requester } from "@/lib/account/request";
import { requireMember } from "@/lib/account/require-member";
import { freshMinutes, isFresh } from "@/lib/account/rules";
import { now } from "@/lib/core/clock";
import { refused } from "@/lib/core/form-action";

/**
 * In an action, before a sensitive change: nothing when the password was given a short while ago, or is given now.
 * Otherwise the form again, with what was typed and the password asked in it.
 */
export async function missingProof(proof: string | undefined) {
  const { id, accountId, provedAt } = await requireMember();
  const at = now();
  if (isFresh(provedAt, at)) return undefined;
  if (!proof) {
    return refused(
      `Vous avez donné votre mot de passe il y a plus de ${freshMinutes} minutes. Par sécurité, saisissez-le encore une fois ci-dessous.`,
      { proof: true, fieldErrors: { proof: "Saisissez votre mot de passe." } },
    );
  }
  const { device, clientAddress } = await requester();
  const own = { accountId, password: proof, device, clientAddress, now: at };
  const proven = await provePassword(database(), { ...own, sessionId: id });
  if (proven.ok) {
    if (proven.value) await keepSession(proven.value, device);
    return undefined;
  }
  return {
    status: "refused" as const,
    proof: true,
    fieldErrors: { proof: proofSentences[proven.refusal](proven) },
  };
}
