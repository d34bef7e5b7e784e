"use server";

import { refresh } from "next/cache";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { RevokeCardShareInput, ShareCardInput } from "@/lib/card/input";
import { revokeCardShare } from "@/lib/card/revoke-card-share";
import { sharing } from "@/lib/card/rules";
import { type ShareCardRefusal, shareCard } from "@/lib/card/share-card";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { formAction, refused } from "@/lib/core/form-action";
import { formatWait } from "@/lib/core/format";
import type { Refused } from "@/lib/core/result";
import { routeTo } from "@/lib/core/routes";

const sentences: Record<ShareCardRefusal, (outcome: Refused<ShareCardRefusal>) => string> = {
  "too-many-links": () =>
    `${sharing.liveLinks} liens montrent déjà votre carte. Annulez-en un ci-dessous, ou attendez qu’un lien expire.`,
  "too-many-attempts": ({ until }) =>
    `Beaucoup de liens ont été créés en peu de temps. Pour protéger votre carte, attendez ${formatWait(until, now())}, puis recommencez.`,
  "no-card": () =>
    "Vous n’avez pas de carte valable aujourd’hui\u00a0: il n’y a rien à partager. Rechargez la page pour savoir pourquoi.",
};

export const shareCardAction = formAction(ShareCardInput, async () => {
  const { memberId, accountId } = await requireMember();
  const outcome = await shareCard(database(), { memberId, accountId, now: now() });
  if (!outcome.ok) return refused(sentences[outcome.refusal](outcome));
  refresh();
  const { id, secret } = outcome.value;
  const address = new URL(routeTo.sharedCard(secret), env().APP_URL).href;
  return { status: "done", values: {}, fieldErrors: {}, result: `${id} ${address}` };
});

export const revokeCardShareAction = formAction(RevokeCardShareInput, async ({ share }) => {
  const { memberId, accountId } = await requireMember();
  await revokeCardShare(database(), { id: share, memberId, accountId, now: now() });
  refresh();
  return { status: "done", values: {}, fieldErrors: {} };
});
