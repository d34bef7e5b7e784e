"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { type CloseSpaceRefusal, closeSpace } from "@/lib/account/close-space";
import { CloseSpaceInput } from "@/lib/account/input";
import { dropSession } from "@/lib/account/request";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes } from "@/lib/core/routes";
import { missingProof } from "../../missing-proof";

const refusals = {
  "bank-change-pending": refused(
    "Un changement de compte bancaire attend encore. Annulez-le, ou attendez qu’il soit appliqué, puis fermez votre espace.",
    { links: [{ href: routes.bank, label: "Voir mes comptes bancaires" }] },
  ),
  "no-address": refused("Nous n’avons pas votre adresse postale. Ajoutez-la, puis fermez votre espace.", {
    links: [{ href: routes.changeAddress, label: "Ajouter mon adresse postale" }],
  }),
} satisfies Record<Exclude<CloseSpaceRefusal, "already-closed">, unknown>;

export const closeSpaceAction = formAction(
  CloseSpaceInput,
  async ({ proof }) => {
    const { memberId, accountId } = await requireMember();
    const unproven = await missingProof(proof);
    if (unproven) return unproven;
    const closed = await closeSpace(database(), { memberId, accountId, now: now() });
    if (!closed.ok && closed.refusal !== "already-closed") return refusals[closed.refusal];
    await dropSession();
    redirect(routes.loginAfterClosing);
  },
  { secrets: ["proof"] },
);
