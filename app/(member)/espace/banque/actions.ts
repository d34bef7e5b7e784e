"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { type AskBankAccountRefusal, askBankAccount } from "@/lib/bank-account/ask-bank-account";
import { cancelBankAccount } from "@/lib/bank-account/cancel-bank-account";
import {
  CancelBankAccountInput,
  DebitAccountInput,
  ReimbursementAccountInput,
} from "@/lib/bank-account/input";
import type { BankAccountUse } from "@/lib/bank-account/rules";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { formatWait } from "@/lib/core/format";
import type { Refused } from "@/lib/core/result";
import { routes, withQuery } from "@/lib/core/routes";
import { missingProof } from "../missing-proof";
import type { BankMessage } from "./messages";

const done = (message: BankMessage) => redirect(withQuery(routes.bank, { message }));

const sentences: Record<AskBankAccountRefusal, (outcome: Refused<AskBankAccountRefusal>) => string> = {
  "too-many-attempts": ({ until }) =>
    `Vous avez donné beaucoup de comptes en peu de temps. Attendez ${formatWait(until, now())}, puis recommencez.`,
  "no-contribution": () =>
    "Aucune cotisation n’est à payer depuis un compte à vous : il n’y a rien à prélever. Si cela vous surprend, appelez un conseiller.",
  "same-account": () =>
    "C’est déjà le compte utilisé. Si un autre compte attend, annulez-le depuis la page « Mes comptes bancaires ».",
  "mandate-changed": () =>
    "Un autre mandat a été signé depuis l’affichage de cette page. Ouvrez-la de nouveau pour lire le bon, puis signez-le.",
};

type Typed = { iban: string; holder: string; rum?: string | undefined; proof?: string | undefined };

async function ask(use: BankAccountUse, { proof, ...account }: Typed) {
  const { memberId, accountId } = await requireMember();
  const unproven = await missingProof(proof);
  if (unproven) return unproven;
  const outcome = await askBankAccount(database(), { memberId, accountId, use, ...account, now: now() });
  return outcome.ok ? done("compte-enregistre") : refused(sentences[outcome.refusal](outcome));
}

export const askReimbursementAccountAction = formAction(
  ReimbursementAccountInput,
  (typed) => ask("reimbursement", typed),
  { secrets: ["proof"] },
);

export const askDebitAccountAction = formAction(
  DebitAccountInput,
  ({ mandate: _signed, ...typed }) => ask("debit", typed),
  { secrets: ["proof"] },
);

export const cancelBankAccountAction = formAction(CancelBankAccountInput, async ({ account: id }) => {
  const { memberId, accountId } = await requireMember();
  const outcome = await cancelBankAccount(database(), { memberId, accountId, id, now: now() });
  return done(outcome.ok ? "compte-annule" : "deja-fait");
});
