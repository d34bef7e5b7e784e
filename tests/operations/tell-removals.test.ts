import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { accounts, contracts, mails } from "@/db/schema";
import { sendMail } from "@/lib/account/send-mail";
import { openSmtp } from "@/lib/core/smtp";
import { tellRemovals } from "@/lib/operations/tell-removals";
import { aDatabase } from "../support/database";
import { aMember, anAccount } from "../support/people";
import { SmtpPeer } from "../support/smtp-peer";

const db = await aDatabase();
const on = (day: string) => ({
  on: Temporal.PlainDate.from(day),
  now: Temporal.Instant.from(`${day}T02:23:00Z`),
});
const told = (accountId: string) =>
  db
    .select({ id: mails.id, details: mails.details })
    .from(mails)
    .where(and(eq(mails.accountId, accountId), eq(mails.template, "documents-leaving")));

test("documents that leave within three months are told once, however often and however many run (L. 221-6-6)", async () => {
  const former = await anAccount(db, { person: { endedOn: "2026-03-31" } });
  await tellRemovals(db, on("2030-12-30"));
  expect(await told(former.id)).toEqual([]);

  const runs = await Promise.all(Array.from({ length: 8 }, () => tellRemovals(db, on("2030-12-31"))));
  await tellRemovals(db, on("2031-03-31"));
  expect(runs.reduce((sum, { told }) => sum + told, 0)).toBe(1);
  const [mail, ...more] = await told(former.id);
  expect(more).toEqual([]);
  expect(mail?.details).toMatchObject({ endedOn: "2026-03-31", until: "2031-03-31" });

  const peer = await SmtpPeer.start();
  const smtp = openSmtp({ url: peer.url, from: "banc@mutuelle.example" });
  await sendMail(db, mail!.id, on("2031-01-01").now, smtp);
  expect(peer.mails[0]!.text.replaceAll("\u00a0", " ")).toContain("jusqu’au 31 mars 2031");
  await peer.stop();
});

test("who ended another contract later is told of each", async () => {
  const { id, member } = await anAccount(db, { person: { endedOn: "2026-06-30" } });
  const [first] = await db.select().from(contracts).where(eq(contracts.memberId, member.id));
  const second = { ...first!, id: crypto.randomUUID(), externalId: crypto.randomUUID() };
  await db.insert(contracts).values({ ...second, endedOn: Temporal.PlainDate.from("2026-07-31") });
  await tellRemovals(db, on("2031-04-01"));
  expect(await told(id)).toHaveLength(1);
  await tellRemovals(db, on("2031-05-01"));
  expect(await told(id)).toHaveLength(2);
});

test("nobody is told of a contract that runs, never began, or whose documents are gone", async () => {
  const people = [
    {},
    { effectiveOn: "2026-09-01", endedOn: "2026-08-31" },
    { endedOn: "2026-08-01" },
    { endedOn: "2026-12-03" },
  ];
  const accounts = await Promise.all(people.map((person) => anAccount(db, { person })));
  await tellRemovals(db, on("2031-09-02"));
  for (const { id } of accounts) expect(await told(id)).toEqual([]);
});

test("who has no space, no address, or closed the space is counted for the post; counting alone tells nobody", async () => {
  await aMember(db, { endedOn: "2027-03-31" });
  const closed = await anAccount(db, { person: { endedOn: "2027-03-31" } });
  const open = await anAccount(db, { person: { endedOn: "2027-03-31" } });
  await db
    .update(accounts)
    .set({ closedAt: on("2030-01-01").now })
    .where(eq(accounts.id, closed.id));

  const counted = { told: 1, withoutAddress: 2 };
  expect(await tellRemovals(db, { ...on("2032-01-15"), dryRun: true })).toEqual(counted);
  expect(await told(open.id)).toEqual([]);
  expect(await tellRemovals(db, on("2032-01-15"))).toEqual(counted);
  expect(await told(open.id)).toHaveLength(1);
  expect(await told(closed.id)).toEqual([]);
});
