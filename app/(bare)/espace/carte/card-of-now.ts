import { cache } from "react";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { keeperOf } from "@/lib/card/keeper-of";
import { readCard } from "@/lib/card/queries";
import { civilDate, now } from "@/lib/core/clock";

/** The card of this request, and when it is: the page and its metadata ask for it once. */
export const cardOfNow = cache(async (memberId: string) => {
  const at = now();
  return { at, card: await readCard(database(), memberId, civilDate(at)) };
});

/** The title of a page that a device may keep. The service worker reads there whose copy it is, and until when. */
export async function keptMetadata(title: string) {
  const { memberId } = await requireMember();
  const { card } = await cardOfNow(memberId);
  if (!card.ok) return { title };
  const until = card.value.period.to.toString();
  return { title, other: { "card-owner": keeperOf(memberId), "card-until": until } };
}
