import type { Metadata } from "next";
import { cache } from "react";
import { database } from "@/db/client";
import type { SecretPurpose } from "@/db/schema/account";
import { secretFor } from "@/lib/account/link";
import { linkInHand } from "@/lib/account/request";
import { peekSecret } from "@/lib/account/secrets";
import { now } from "@/lib/core/clock";

/** Whose link is in the browser's hand, while it is open. Asked once by the page and its metadata. */
export const openLink = cache(async (purpose: SecretPurpose) => {
  const secret = secretFor(purpose, await linkInHand());
  return secret ? peekSecret(database(), purpose, secret, now()) : undefined;
});

/** The title of a link's page: once what it is for is done, while it can be, and when it opens nothing any more. */
export async function linkMetadata(
  titles: Record<"done" | "open" | "dead", string>,
  purpose: SecretPurpose,
  isDone: boolean,
): Promise<Metadata> {
  return { title: isDone ? titles.done : (await openLink(purpose)) ? titles.open : titles.dead };
}
