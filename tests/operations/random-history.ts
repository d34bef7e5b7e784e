import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import {
  accounts,
  auditEvents,
  bankAccounts,
  beneficiaries,
  changes,
  contracts,
  members,
  reimbursements,
  requests,
  sessions,
  uploads,
} from "@/db/schema";
import { seal } from "@/lib/core/crypto";
import { store } from "@/lib/core/storage";
import { digits } from "../support/people";

/** The day of the runs, before which the histories take place. */
export const on = Temporal.PlainDate.from("2033-03-01");
export const at = (day: Temporal.PlainDate) =>
  day.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "12:00" }).toInstant();

/** A day of the last seven years; many of them a day away from a limit. */
const someDay = fc.oneof(
  fc.integer({ min: 0, max: 7 * 365 }).map((ago) => on.subtract({ days: ago })),
  fc
    .tuple(fc.constantFrom({ years: 5 }, { months: 12 }, { days: 30 }), fc.integer({ min: -1, max: 1 }))
    .map(([ago, more]) => on.subtract(ago).add({ days: more })),
);
const few = <T>(one: fc.Arbitrary<T>, maxLength = 2) => fc.array(one, { maxLength });

/** What happened to one person, by days: contracts with their lines, requests, and what the space noted. */
export const aHistory = fc.record({
  knownSince: someDay,
  contracts: few(fc.record({ endedOn: fc.option(someDay, { freq: 3 }), lines: few(someDay) })),
  requests: few(fc.record({ state: fc.constantFrom("answered", "draft", "received"), on: someDay } as const)),
  replacedAccounts: few(someDay),
  changes: few(someDay),
  space: fc.option(fc.record({ sessions: few(someDay), events: few(someDay) })),
});
export type History = typeof aHistory extends fc.Arbitrary<infer T> ? T : never;

const longAgo = Temporal.PlainDate.from("2000-01-01");
const feed = { feedDigest: Buffer.alloc(1) };

/** Writes a history. Gives the ids of its rows, each beside what it was made of, and the key of each file. */
export async function live(db: Db, history: History) {
  const memberId = await born(db, history);
  const person = randomUUID();
  await db.insert(beneficiaries).values({
    ...{
      ...feed,
      id: person,
      memberId,
      externalId: person,
      lastName: "X",
      firstName: "X",
      bornOn: longAgo,
      rank: 1,
    },
    ...{ relation: "member", coveredFrom: longAgo, teletransmission: "active", updatedAt: at(longAgo) },
  });
  const lived = [];
  for (const contract of history.contracts) lived.push(await covered(db, memberId, person, contract));
  const asked = [];
  for (const request of history.requests) asked.push(await askedFor(db, memberId, request));
  const replaced = await Promise.all(history.replacedAccounts.map((day) => replacedOn(db, memberId, day)));
  const told = await Promise.all(history.changes.map((day) => changedOn(db, memberId, day)));
  return {
    memberId,
    knownSince: history.knownSince,
    contracts: lived,
    requests: asked,
    replaced,
    told,
    space: await spaceOf(db, memberId, history),
  };
}

export type Lived = Awaited<ReturnType<typeof live>>;

async function born(db: Db, { knownSince }: History) {
  const id = randomUUID();
  await db.insert(members).values({
    ...{
      ...feed,
      id,
      externalId: id,
      membershipNumber: digits(8),
      nirSealed: seal("", id),
      nirHash: Buffer.alloc(1),
    },
    ...{ lastName: "X", firstName: "X", bornOn: longAgo, updatedAt: at(knownSince) },
  });
  return id;
}

type Covered = History["contracts"][number];

async function covered(db: Db, memberId: string, beneficiaryId: string, { endedOn, lines }: Covered) {
  const contractId = randomUUID();
  await db.insert(contracts).values({
    ...{
      ...feed,
      id: contractId,
      memberId,
      externalId: contractId,
      nature: "individuel",
      product: "P",
      level: "N",
    },
    ...{
      options: [],
      responsible: true,
      firstSubscribedOn: longAgo,
      effectiveOn: longAgo,
      renewal: "12-31",
      endedOn,
    },
    updatedAt: at(longAgo),
  });
  const written = lines.map((careOn) => ({ id: randomUUID(), careOn }));
  for (const { id, careOn } of written)
    await db.insert(reimbursements).values({
      ...{ id, memberId, beneficiaryId, contractId, externalId: id, careOn, kind: "other", actCode: "X" },
      ...{
        actLabel: "X",
        expenseCents: 0,
        baseCents: 0,
        schemeRate: 0,
        schemeCents: 0,
        participationCents: 0,
      },
      ...{ franchiseCents: 0, mutualCents: 0, otherCents: 0, outOfPocketCents: 0, thirdParty: false },
      ...{ paidTo: "member", status: "received", updatedAt: at(careOn) },
    });
  return { id: contractId, endedOn, lines: written };
}

async function askedFor(db: Db, memberId: string, { state, on: day }: History["requests"][number]) {
  const [id, moment] = [randomUUID(), at(day)];
  // One draft of a kind at a time: here they are cancelled.
  await db.insert(requests).values({
    ...{ id, memberId, kind: "question", state: state === "draft" ? "cancelled" : state, createdAt: moment },
    ...{ savedAt: moment, sentAt: moment, decidedAt: state === "answered" ? moment : null },
  });
  const storageKey = await store(Buffer.from("x"), moment);
  await db.insert(uploads).values({
    ...{
      id: randomUUID(),
      memberId,
      requestId: id,
      purpose: "autre",
      fileName: "x",
      mediaType: "application/pdf",
    },
    ...{ bytes: 1, storageKey, sha256: Buffer.alloc(32), createdAt: moment },
  });
  return { id, state, on: day, storageKey };
}

async function replacedOn(db: Db, memberId: string, day: Temporal.PlainDate) {
  const id = randomUUID();
  const dates = { requestedAt: at(longAgo), appliesAt: at(longAgo), settledAt: at(day) };
  await db.insert(bankAccounts).values({
    ...{ ...dates, id, memberId, use: "reimbursement", state: "replaced", ibanHint: "X", holder: "X" },
    ibanSealed: Buffer.alloc(1),
  });
  return { id, on: day };
}

async function changedOn(db: Db, memberId: string, day: Temporal.PlainDate) {
  const [row] = await db
    .insert(changes)
    .values({ memberId, kind: "email-changed", at: at(day), payloadSealed: Buffer.alloc(1) })
    .returning({ id: changes.id });
  return { id: row!.id, on: day };
}

async function spaceOf(db: Db, memberId: string, { space }: History) {
  if (!space) return undefined;
  const accountId = randomUUID();
  const email = `${accountId}@courriel.example`;
  await db.insert(accounts).values({ id: accountId, memberId, email, createdAt: at(longAgo) });
  const seen = [];
  for (const day of space.sessions) {
    const id = randomUUID();
    const own = { id, hash: Buffer.from(id), accountId, deviceHash: Buffer.alloc(1) };
    await db.insert(sessions).values({ ...own, createdAt: at(day), seenAt: at(day) });
    seen.push({ id, on: day });
  }
  for (const day of space.events)
    await db.insert(auditEvents).values({ accountId, kind: "sign-in", at: at(day) });
  const noted = await db
    .select({ id: auditEvents.id, at: auditEvents.at })
    .from(auditEvents)
    .where(eq(auditEvents.accountId, accountId));
  const events = noted.map((event) => ({
    id: String(event.id),
    on: event.at.toZonedDateTimeISO("Europe/Paris").toPlainDate(),
  }));
  return { accountId, seen, events };
}
