import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cardShares } from "@/db/schema";
import { isLinkPreview } from "@/lib/card/link-preview";
import { openSharedCard } from "@/lib/card/open-shared-card";
import { listCardShares } from "@/lib/card/queries";
import { revokeCardShare } from "@/lib/card/revoke-card-share";
import { cardLimits, sharing } from "@/lib/card/rules";
import { shareCard } from "@/lib/card/share-card";
import { newSecret } from "@/lib/core/crypto";
import { aDatabase } from "../support/database";
import { auditKinds } from "../support/outbox";
import { anAccount, now } from "../support/people";
import { aCardHolder } from "./support";

const db = await aDatabase();
const unknownCard = { ok: false, refusal: "no-card" };

const open = (secret: string, at = now, clientAddress: string = randomUUID()) =>
  openSharedCard(db, { secret, clientAddress, now: at });

async function aShare() {
  const { id: accountId, member } = await aCardHolder(db);
  const made = await shareCard(db, { memberId: member.id, accountId, now });
  if (!made.ok) throw new Error(made.refusal);
  const [share] = await listCardShares(db, member.id, now);
  return { secret: made.value.secret, share: share!, memberId: member.id, accountId };
}

const rowsOf = (memberId: string) => db.select().from(cardShares).where(eq(cardShares.memberId, memberId));

test("a link shows the card of who made it until its last second, and not after", async () => {
  const { secret, memberId } = await aShare();
  const end = now.add({ hours: sharing.hours });

  const opened = await open(secret, end.subtract({ seconds: 1 }));
  expect(opened).toMatchObject({
    ok: true,
    value: { expiresAt: end, card: { people: [{ firstName: "Odile" }] } },
  });
  expect(await open(secret, end)).toEqual(unknownCard);
  expect(await listCardShares(db, memberId, end)).toEqual([]);
});

test("of a link, the database keeps the hash alone", async () => {
  const { secret, memberId } = await aShare();
  const [row] = await rowsOf(memberId);

  expect(row!.secretHash).toHaveLength(32);
  expect(JSON.stringify(row)).not.toContain(secret);
});

test("a cancelled link shows nothing any more; cancelling twice writes one event", async () => {
  const { secret, share, memberId, accountId } = await aShare();
  for (let press = 0; press < 2; press++)
    await revokeCardShare(db, { id: share.id, memberId, accountId, now });

  expect(await open(secret)).toEqual(unknownCard);
  expect(await listCardShares(db, memberId, now)).toEqual([]);
  expect(await auditKinds(db, accountId)).toEqual(["card-shared", "card-share-revoked"]);
});

test("nobody cancels the link of another member", async () => {
  const { secret, share } = await aShare();
  const stranger = await anAccount(db);
  await revokeCardShare(db, { id: share.id, memberId: stranger.member.id, accountId: stranger.id, now });

  expect((await open(secret)).ok).toBe(true);
  expect(await auditKinds(db, stranger.id)).toEqual([]);
});

test("each opening is counted, also when they come together", async () => {
  const { secret, memberId } = await aShare();
  await Promise.all(Array.from({ length: 16 }, () => open(secret)));
  const later = now.add({ hours: 2 });
  await open(secret, later);

  expect(await listCardShares(db, memberId, later)).toMatchObject([{ opens: 17, openedAt: later }]);
});

test("of 16 links asked for at once, no more live than the limit", async () => {
  const { id: accountId, member } = await aCardHolder(db);
  const asked = await Promise.all(
    Array.from({ length: 16 }, () => shareCard(db, { memberId: member.id, accountId, now })),
  );

  expect(asked.filter(({ ok }) => ok)).toHaveLength(sharing.liveLinks);
  expect(asked.filter((one) => !one.ok && one.refusal === "too-many-links")).toHaveLength(
    16 - sharing.liveLinks,
  );
  expect(await rowsOf(member.id)).toHaveLength(sharing.liveLinks);
  expect(await auditKinds(db, accountId)).toHaveLength(sharing.liveLinks);
});

test("a link that died makes room for another", async () => {
  const { id: accountId, member } = await aCardHolder(db);
  const ask = (at = now) => shareCard(db, { memberId: member.id, accountId, now: at });
  for (let link = 0; link < sharing.liveLinks; link++) await ask();
  expect(await ask()).toEqual({ ok: false, refusal: "too-many-links" });
  const [first] = await listCardShares(db, member.id, now);
  await revokeCardShare(db, { id: first!.id, memberId: member.id, accountId, now });

  expect((await ask()).ok).toBe(true);
  expect((await ask(now.add({ hours: sharing.hours }))).ok).toBe(true);
});

test("links made one after the other have to wait past the limit of the hour", async () => {
  const { id: accountId, member } = await aCardHolder(db);
  for (let link = 0; link < cardLimits.share.attempts; link++)
    await shareCard(db, { memberId: member.id, accountId, now });

  const refused = await shareCard(db, { memberId: member.id, accountId, now });
  expect(refused).toMatchObject({ ok: false, refusal: "too-many-attempts", until: now.add({ hours: 1 }) });
});

test("without a valid card there is nothing to share, and a link made before shows nothing", async () => {
  const account = await aCardHolder(db, [], { endedOn: "2026-03-10" });
  const asked = { memberId: account.member.id, accountId: account.id };
  const made = await shareCard(db, { ...asked, now });
  expect(made.ok && (await open(made.value.secret)).ok).toBe(true);
  const afterTheEnd = now.add({ hours: 20 });

  expect(made.ok && (await open(made.value.secret, afterTheEnd))).toEqual(unknownCard);
  expect(await shareCard(db, { ...asked, now: afterTheEnd })).toEqual({ ok: false, refusal: "no-card" });
});

test("an address that tries many unknown links waits; others do not, nor does a good link from there", async () => {
  const { secret } = await aShare();
  const address = "198.51.100.7";
  for (let tries = 0; tries < cardLimits.unknownLink.attempts; tries++)
    expect(await open(newSecret(), now, address)).toEqual(unknownCard);

  expect(await open(newSecret(), now, address)).toMatchObject({ refusal: "too-many-attempts" });
  expect(await open(newSecret())).toEqual(unknownCard);
  expect((await open(secret, now, address)).ok).toBe(true);
});

const openedByHand = {
  "sec-fetch-dest": "document",
  "sec-fetch-mode": "navigate",
  "sec-fetch-user": "?1",
};

const safari =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

test.each([
  ["a browser", safari, {}, false],
  ["no name", "", {}, false],
  ["WhatsApp", "WhatsApp/2.23.20.0 A", {}, true],
  ["iMessage", `${safari} facebookexternalhit/1.1 Facebot Twitterbot/1.0`, {}, true],
  ["Slack", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", {}, true],
  ["Telegram", "TelegramBot (like TwitterBot)", {}, true],
  ["Google", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", {}, true],
  ["Teams", "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5", {}, true],
  [
    "a Cubot telephone",
    "Mozilla/5.0 (Linux; Android 9; CUBOT P30) AppleWebKit/537.36 Chrome/120.0",
    {},
    false,
  ],
  ["a scanner of codes", `${safari} QRScanner`, {}, false],
  ["the browser of Outlook", `${safari} Outlook-iOS/2.0`, {}, false],
  ["a person in WhatsApp's own browser", `${safari} WhatsApp/2.23`, openedByHand, false],
  ["WhatsApp, with half of it", "WhatsApp/2.23", { ...openedByHand, "sec-fetch-user": "" }, true],
  ["a browser that fetches ahead", safari, { ...openedByHand, "sec-purpose": "prefetch" }, true],
  ["a browser that fetches and draws ahead", safari, { "sec-purpose": "prefetch;prerender" }, true],
])("a link previewed by %s (or not) is told from one opened", (_name, agent, more, preview) => {
  expect(isLinkPreview(new Headers({ "user-agent": agent, ...more }))).toBe(preview);
});
