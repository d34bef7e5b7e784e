import { and, eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { accounts, auditEvents, beneficiaries, contactDetails, contracts, requestEvents } from "@/db/schema";
import { unseal } from "@/lib/core/crypto";
import { positionText, readPosition } from "@/lib/core/queue-position";
import { ok, refuse } from "@/lib/core/result";
import { rowId } from "@/lib/feed/row-id";
import { acceptRequest } from "@/lib/request/accept-request";
import { answerRequest } from "@/lib/request/answer-request";
import type { Answers } from "@/lib/request/answers";
import { askDocument } from "@/lib/request/ask-document";
import { AskDocumentInput, QueueQuestions } from "@/lib/request/desk-input";
import { countQueue, findDeskRequest, findLastStage, listQueue } from "@/lib/request/desk-queries";
import { listMessages, listStages } from "@/lib/request/queries";
import { refuseRequest } from "@/lib/request/refuse-request";
import { markRead, sendMessage } from "@/lib/request/send-message";
import { giveBackRequest, takeRequest } from "@/lib/request/take-request";
import { writeToMember } from "@/lib/request/write-to-member";
import { revokeStaff } from "@/lib/staff/revoke-staff";
import { aStaffPerson } from "../staff/support";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { mailsTo } from "../support/outbox";
import { anAccount, now } from "../support/people";
import { aBeneficiary } from "../support/space";
import { aSentRequest, birthAnswers, requestRow } from "./desk-support";

const db = await aDatabase();
const later = now.add({ minutes: 10 });
const day = (text: string) => Temporal.PlainDate.from(text);

type Asked = Parameters<typeof aSentRequest>[2];

/** A request of a member with an open space, in an adviser's hands. */
async function inHand(asked: Asked = {}) {
  const account = await anAccount(db);
  const adviser = await aStaffPerson(db);
  const sent = await aSentRequest(db, account.member.id, asked);
  const act = { requestId: sent.requestId, staffId: adviser.staffId, now: later };
  expect(await takeRequest(db, { ...act, version: 1 })).toEqual(ok(true));
  return { account, adviser, ...sent, act: { ...act, now: later.add({ minutes: 1 }), version: 2 } };
}

const stagesOf = async ({ memberId, requestId }: { memberId: string; requestId: string }) =>
  (await listStages(db, memberId, requestId)).map(({ state }) => state);

const auditOf = async (memberId: string) =>
  (await db.select().from(auditEvents).where(eq(auditEvents.memberId, memberId)).orderBy(auditEvents.id)).map(
    ({ kind, staffId }) => [kind, staffId],
  );

test("of 16 advisers who take a request at once, one has it", async () => {
  const account = await anAccount(db);
  const { requestId } = await aSentRequest(db, account.member.id);
  const advisers = await Promise.all(Array.from({ length: 16 }, () => aStaffPerson(db)));
  const outcomes = await Promise.all(
    advisers.map(({ staffId }) => takeRequest(db, { requestId, staffId, version: 1, now: later })),
  );
  // Whoever read the request before it was taken is told; nobody takes it over unknowingly.
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array(15).fill(refuse("changed-meanwhile")));
  const winner = advisers[outcomes.findIndex((outcome) => outcome.ok)]!;
  expect(await requestRow(db, requestId)).toMatchObject({ takenBy: winner.staffId, state: "under-review" });
  expect(await mailsTo(db, account.id)).toEqual(["request-updated"]);
});

test("a request changes hands knowingly, and goes back to the queue", async () => {
  const { act, adviser, ...sent } = await inHand();
  const other = await aStaffPerson(db);
  expect(await takeRequest(db, act)).toEqual(ok(true));
  expect(await takeRequest(db, { ...act, staffId: other.staffId })).toEqual(ok(true));
  expect(await giveBackRequest(db, act)).toEqual(refuse("changed-meanwhile"));
  expect(await giveBackRequest(db, { ...act, version: 3 })).toEqual(refuse("not-yours"));
  expect(await giveBackRequest(db, { ...act, staffId: other.staffId, version: 3 })).toEqual(ok(true));
  expect(await requestRow(db, sent.requestId)).toMatchObject({
    takenBy: null,
    state: "received",
    version: 4,
  });
  expect(await auditOf(sent.memberId)).toEqual([
    ["request-taken", adviser.staffId],
    ["request-taken", other.staffId],
    ["request-given-back", other.staffId],
  ]);
});

test("of 16 decisions at once, one stands: contract, changes, message and e-mail follow it alone", async () => {
  const { act, memberId, requestId, account } = await inHand();
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, (_, n) =>
      n % 2 === 0
        ? acceptRequest(db, { ...act, text: "Félicitations" })
        : refuseRequest(db, { ...act, reason: "Il manque un acte" }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array(15).fill(refuse("changed-meanwhile")));

  const accepted = outcomes.findIndex((outcome) => outcome.ok) % 2 === 0;
  const people = await db.select().from(beneficiaries).where(eq(beneficiaries.memberId, memberId));
  expect(people).toHaveLength(accepted ? 1 : 0);
  expect((await listMessages(db, memberId, requestId)).length).toBe(accepted ? 1 : 0);
  const kinds = (await changesOf(db, memberId)).map(({ kind }) => kind);
  expect(kinds).toEqual(accepted ? ["request-decided", "beneficiary-added"] : ["request-decided"]);
  expect(await mailsTo(db, account.id)).toEqual(["request-updated", "request-updated"]);
});

test("a birth accepted covers the child from birth, under an identifier that the feed will keep", async () => {
  const { act, memberId, requestId, adviser } = await inHand();
  expect(await acceptRequest(db, { ...act, text: "" })).toEqual(ok(true));

  const [child] = await db.select().from(beneficiaries).where(eq(beneficiaries.memberId, memberId));
  expect(child).toMatchObject({
    firstName: "Lou",
    relation: "child",
    teletransmission: "none",
    nirSealed: null,
  });
  expect([child!.bornOn.toString(), child!.coveredFrom.toString()]).toEqual(["2026-03-01", "2026-03-01"]);
  expect(child!.externalId).toMatch(/^ESP-[0-9a-f-]{36}$/);
  expect(child!.id).toBe(rowId("beneficiary", child!.externalId));
  expect(await changesOf(db, memberId)).toEqual([
    {
      kind: "request-decided",
      payload: { requestId, kind: "birth", decision: "accepted", eventOn: "2026-03-01" },
    },
    {
      kind: "beneficiary-added",
      payload: {
        externalId: child!.externalId,
        ...{ lastName: "Sentinelle", firstName: "Lou", relation: "child", nir: null },
        ...{ bornOn: "2026-03-01", coveredFrom: "2026-03-01" },
      },
    },
  ]);
  expect(await stagesOf({ memberId, requestId })).toEqual(["under-review", "accepted", "applied"]);
  expect(await requestRow(db, requestId)).toMatchObject({ state: "applied", decidedBy: adviser.staffId });
  expect(await findLastStage(db, requestId)).toMatchObject({ name: adviser.name, state: "applied" });
});

test("a decision cut short at its last step leaves nothing, and is taken again whole", async () => {
  const { act, memberId, requestId } = await inHand();
  await db.execute(sql`
    create function cut_short() returns trigger language plpgsql as $$ begin raise 'cut'; end $$;
    create trigger cut_short before insert on request_events for each row when (new.state = 'applied')
      execute function cut_short()`);
  await expect(acceptRequest(db, { ...act, text: "Félicitations" })).rejects.toThrow();
  await db.execute(sql`drop function cut_short cascade`);

  expect(await requestRow(db, requestId)).toMatchObject({ state: "under-review", version: 2 });
  expect(await db.select().from(beneficiaries).where(eq(beneficiaries.memberId, memberId))).toEqual([]);
  expect(await changesOf(db, memberId)).toEqual([]);
  expect(await listMessages(db, memberId, requestId)).toEqual([]);
  expect(await acceptRequest(db, { ...act, text: "Félicitations" })).toEqual(ok(true));
  expect(await changesOf(db, memberId)).toHaveLength(2);
});

test("a spouse's NIR is sealed to the row, and asked for télétransmission", async () => {
  const answers: Answers = {
    ...{ eventOn: "2026-02-14", cover: "oui", firstName: "Ali", lastName: "Ben" },
    ...{ bornOn: "1980-05-05", nir: "1800575011022" },
  };
  const { act, memberId } = await inHand({ kind: "marriage", answers });
  expect(await acceptRequest(db, { ...act, text: "" })).toEqual(ok(true));
  const [spouse] = await db.select().from(beneficiaries).where(eq(beneficiaries.memberId, memberId));
  expect(spouse).toMatchObject({ relation: "spouse", teletransmission: "requested" });
  expect(unseal(spouse!.nirSealed!, spouse!.id)).toBe("1800575011022");
});

test("a child declared twice is covered once, and nobody is added to a contract that ended", async () => {
  const first = await inHand();
  expect(await acceptRequest(db, { ...first.act, text: "" })).toEqual(ok(true));
  const again = await aSentRequest(db, first.memberId, {
    answers: { firstName: "LOÜ", bornOn: "2026-03-01", cover: "oui" },
  });
  const act = { ...first.act, requestId: again.requestId };
  await takeRequest(db, { ...act, version: 1 });
  expect(await acceptRequest(db, { ...act, text: "" })).toEqual(refuse("already-covered"));
  expect(await requestRow(db, again.requestId)).toMatchObject({ state: "under-review", version: 2 });

  const ended = await inHand();
  await db
    .update(contracts)
    .set({ endedOn: day("2026-02-28") })
    .where(eq(contracts.memberId, ended.memberId));
  expect(await acceptRequest(db, { ...ended.act, text: "" })).toEqual(refuse("no-contract"));
});

test("a removal ends the cover with the month, of the member's own beneficiary alone", async () => {
  const { act, memberId, requestId } = await inHand({ kind: "removal", answers: {} });
  const space = { memberId } as Parameters<typeof aBeneficiary>[1];
  const child = await aBeneficiary(db, space, { relation: "child", coveredFrom: day("2020-01-01") });
  const asked = await aSentRequest(db, memberId, {
    kind: "removal",
    answers: { person: child, reason: "autre", eventOn: "2026-03-12" },
  });
  const accept = { ...act, requestId: asked.requestId };
  await takeRequest(db, { ...accept, version: 1 });
  expect(await acceptRequest(db, { ...accept, text: "" })).toEqual(ok(true));
  const [row] = await db
    .select()
    .from(beneficiaries)
    .where(and(eq(beneficiaries.memberId, memberId), eq(beneficiaries.id, child)));
  expect(row!.coveredTo?.toString()).toBe("2026-03-31");
  expect((await changesOf(db, memberId)).at(-1)).toEqual({
    kind: "beneficiary-removed",
    payload: { externalId: child, coveredTo: "2026-03-31" },
  });
  expect(requestId).not.toBe(asked.requestId);

  const stranger = await inHand({
    kind: "removal",
    answers: { person: child, reason: "autre", eventOn: "2026-03-12" },
  });
  expect(await acceptRequest(db, { ...stranger.act, text: "" })).toEqual(refuse("not-covered"));
});

test("the member's own cover is never ended by a request", async () => {
  const { act, memberId } = await inHand({ kind: "removal" });
  const own = await aBeneficiary(db, { memberId } as Parameters<typeof aBeneficiary>[1]);
  const asked = await aSentRequest(db, memberId, {
    kind: "removal",
    answers: { person: own, eventOn: "2026-03-12" },
  });
  const accept = { ...act, requestId: asked.requestId };
  await takeRequest(db, { ...accept, version: 1 });
  expect(await acceptRequest(db, { ...accept, text: "" })).toEqual(refuse("not-covered"));
});

test("a move replaces the address and keeps the telephones", async () => {
  const answers: Answers = {
    ...{
      addressStreet: "12 rue des Lilas",
      postcode: "75011",
      town: "Paris",
      country: "FR",
    },
  };
  const { act, memberId } = await inHand({ kind: "move", answers });
  await db.insert(contactDetails).values({ memberId, mobile: "+33612345678", town: "Lyon", updatedAt: now });
  expect(await acceptRequest(db, { ...act, text: "" })).toEqual(ok(true));
  const [details] = await db.select().from(contactDetails).where(eq(contactDetails.memberId, memberId));
  expect(details).toMatchObject({ town: "Paris", addressStreet: "12 rue des Lilas", mobile: "+33612345678" });
  const [, told] = await changesOf(db, memberId);
  expect(told).toMatchObject({
    kind: "contact-details-changed",
    payload: { town: "Paris", mobile: "+33612345678" },
  });
});

test("what changes nothing on the contract is decided and told, no more", async () => {
  const { act, memberId, requestId } = await inHand({ answers: { ...birthAnswers, cover: "non" } });
  expect(await acceptRequest(db, { ...act, text: "" })).toEqual(ok(true));
  expect((await changesOf(db, memberId)).map(({ kind }) => kind)).toEqual(["request-decided"]);
  expect(await stagesOf({ memberId, requestId })).toEqual(["under-review", "accepted"]);
});

test("a claim and a retirement are accepted with words alone, and stay in hand without", async () => {
  for (const kind of ["claim", "retirement"] as const) {
    const { act, requestId } = await inHand({ kind, answers: { eventOn: "2026-02-14" } });
    expect(await acceptRequest(db, { ...act, text: "" })).toEqual(refuse("words-missing"));
    expect(await requestRow(db, requestId)).toMatchObject({ state: "under-review", version: 2 });
    expect(await acceptRequest(db, { ...act, text: "128,50 €." })).toEqual(ok(true));
    expect(await requestRow(db, requestId)).toMatchObject({ state: "accepted" });
  }
});

test("another document is asked for with the words that say which", () => {
  const asked = { request: crypto.randomUUID(), version: "1", document: "autre" };
  expect(AskDocumentInput.safeParse({ ...asked, words: " " }).error?.issues[0]?.path).toEqual(["words"]);
  expect(AskDocumentInput.safeParse({ ...asked, words: "Le RIB." }).success).toBe(true);
  expect(AskDocumentInput.safeParse({ ...asked, document: "facture" }).success).toBe(true);
});

test("who decides without having read a message is told, and decides nothing", async () => {
  const { act, account, memberId, requestId } = await inHand();
  const words = { messageId: crypto.randomUUID(), text: "Attendez, je me suis trompée.", now: later };
  const written = { memberId, accountId: account.id, requestId, ...words };
  await Promise.all(Array.from({ length: 4 }, () => sendMessage(db, written)));
  expect(await acceptRequest(db, { ...act, text: "" })).toEqual(refuse("changed-meanwhile"));
  expect(await requestRow(db, requestId)).toMatchObject({ state: "under-review", version: 3 });

  const unread = async () => {
    const { rows } = await listQueue(db, act.staffId, { whose: "mine" });
    return rows.map(({ hasUnread }) => hasUnread);
  };
  expect(await unread()).toEqual([true]);
  await markRead(db, { memberId, requestId, by: "member", now: later });
  expect(await unread()).toEqual([false]);
  expect(await acceptRequest(db, { ...act, version: 3, text: "" })).toEqual(ok(true));
});

test("a child asked for twice and accepted by two advisers at once is covered once", async () => {
  for (let round = 0; round < 4; round++) {
    const first = await inHand();
    const twice = await aSentRequest(db, first.memberId);
    const other = { requestId: twice.requestId, staffId: (await aStaffPerson(db)).staffId, now: later };
    await takeRequest(db, { ...other, version: 1 });
    const outcomes = await Promise.all([
      acceptRequest(db, { ...first.act, text: "" }),
      acceptRequest(db, { ...other, version: 2, text: "" }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refuse("already-covered"));
    expect(
      await db.select().from(beneficiaries).where(eq(beneficiaries.memberId, first.memberId)),
    ).toHaveLength(1);
  }
});

test("what a revoked person had in hand goes back to the queue; what awaits a document still does, and is free", async () => {
  const { act, adviser, memberId, requestId } = await inHand();
  const waiting = await aSentRequest(db, memberId, { kind: "claim", answers: {} });
  const asking = { requestId: waiting.requestId, staffId: adviser.staffId, now: later };
  await takeRequest(db, { ...asking, version: 1 });
  await askDocument(db, { ...asking, version: 2, document: "facture", text: "" });
  const { staffId: by } = await aStaffPerson(db, { role: "administrator" });
  expect(await revokeStaff(db, { staffId: adviser.staffId, by, now: later.add({ minutes: 1 }) })).toEqual(
    ok(true),
  );

  const free = { takenBy: null, takenAt: null };
  expect(await requestRow(db, requestId)).toMatchObject({ ...free, state: "received", version: 3 });
  expect(await requestRow(db, waiting.requestId)).toMatchObject({
    ...{ ...free, state: "document-needed", version: 4 },
    awaited: "facture",
  });
  expect(await stagesOf({ memberId, requestId })).toEqual(["under-review", "received"]);
  expect((await auditOf(memberId)).filter(([, staffId]) => staffId === by)).toHaveLength(2);
  expect(await acceptRequest(db, { ...act, text: "" })).toEqual(refuse("changed-meanwhile"));
  const next = await aStaffPerson(db);
  expect(await takeRequest(db, { ...act, staffId: next.staffId, version: 3 })).toEqual(ok(true));
});

test("a document asked for is awaited, named to the member, with the adviser's words", async () => {
  const { act, memberId, requestId, account } = await inHand();
  const asking = {
    ...act,
    document: "acte-de-naissance" as const,
    text: "La page entière, s’il vous plaît.",
  };
  expect(await askDocument(db, asking)).toEqual(ok(true));
  expect(await requestRow(db, requestId)).toMatchObject({
    state: "document-needed",
    awaited: "acte-de-naissance",
  });
  expect((await listMessages(db, memberId, requestId)).map(({ text }) => text)).toEqual([asking.text]);
  expect(await mailsTo(db, account.id)).toEqual(["request-updated", "request-updated"]);
  expect(await askDocument(db, asking)).toEqual(refuse("changed-meanwhile"));
  expect(await acceptRequest(db, { ...act, version: 3, text: "" })).toEqual(ok(true));
});

test("a message changes no stage; after the decision none is taken, and a question's answer is one", async () => {
  const { act, memberId, requestId, account } = await inHand();
  expect(await writeToMember(db, { ...act, text: "Nous regardons." })).toEqual(ok(true));
  expect(await refuseRequest(db, { ...act, reason: "Il manque un acte." })).toEqual(ok(true));
  expect(await requestRow(db, requestId)).toMatchObject({ state: "refused", reason: "Il manque un acte." });
  expect(await writeToMember(db, { ...act, version: 3, text: "Trop tard" })).toEqual(refuse("closed"));
  expect(await mailsTo(db, account.id)).toEqual(["request-updated", "request-message", "request-updated"]);
  expect(await stagesOf({ memberId, requestId })).toEqual(["under-review", "refused"]);

  const question = await inHand({ kind: "question", answers: { subject: "contrat", text: "Ma carte ?" } });
  expect(await answerRequest(db, { ...question.act, text: "Elle arrive." })).toEqual(ok(true));
  expect((await listMessages(db, question.memberId, question.requestId)).map(({ by }) => by)).toEqual([
    "adviser",
  ]);
  expect(await mailsTo(db, question.account.id)).toEqual(["request-updated", "request-message"]);
});

test("nobody acts on a request that is another's, a draft or unknown", async () => {
  const { act } = await inHand();
  const other = { ...act, staffId: (await aStaffPerson(db)).staffId };
  const acts = [
    acceptRequest(db, { ...other, text: "" }),
    refuseRequest(db, { ...other, reason: "Non" }),
    answerRequest(db, { ...other, text: "Oui" }),
    writeToMember(db, { ...other, text: "Bonjour" }),
    askDocument(db, { ...other, document: "facture", text: "" }),
  ];
  for (const outcome of await Promise.all(acts)) expect(outcome).toEqual(refuse("not-yours"));
  expect(await takeRequest(db, { ...act, requestId: crypto.randomUUID() })).toEqual(
    refuse("unknown-request"),
  );
});

test("the queue goes from the oldest, by pages, by kind and by holder", async () => {
  const mine = await aStaffPerson(db);
  const { member } = await anAccount(db);
  const old = Temporal.Instant.from("2020-01-01T08:00:00Z");
  const ids: string[] = [];
  for (let n = 0; n < 7; n++) {
    const kind = n % 2 === 0 ? "claim" : "question";
    // Two were sent at the same moment: the id tells them apart.
    const sentAt = old.add({ seconds: Math.floor(n / 2) });
    ids.push((await aSentRequest(db, member.id, { kind, answers: {}, sentAt })).requestId);
  }
  const seen: string[] = [];
  let after: Awaited<ReturnType<typeof listQueue>>["next"];
  do {
    const page = await listQueue(db, mine.staffId, { whose: "all" }, { after, limit: 3 });
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next && readPosition(positionText(page.next));
  } while (after && seen.length < 7);
  expect(new Set(seen.slice(0, 7))).toEqual(new Set(ids));
  expect(new Set(seen).size).toBe(seen.length);

  const claims = await listQueue(db, mine.staffId, { whose: "free", group: "claim" });
  expect(claims.rows.slice(0, 4).map(({ kind }) => kind)).toEqual(Array(4).fill("claim"));
  await takeRequest(db, { requestId: ids[0]!, staffId: mine.staffId, version: 1, now: later });
  const own = await listQueue(db, mine.staffId, { whose: "mine" });
  expect(own.rows.map(({ id, holder }) => [id, holder])).toEqual([[ids[0], mine.name]]);
  expect(await countQueue(db, mine.staffId, day("2026-03-18"))).toMatchObject({ mine: 1 });
});

test("an adviser sees no draft", async () => {
  const { member } = await anAccount(db);
  const { requestId } = await aSentRequest(db, member.id);
  expect(await findDeskRequest(db, requestId)).toMatchObject({
    membershipNumber: member.membershipNumber,
    hasSpace: true,
  });
  expect(await findDeskRequest(db, crypto.randomUUID())).toBeUndefined();
  expect(await db.select().from(requestEvents).where(eq(requestEvents.requestId, requestId))).toEqual([]);
});

test("an adviser is told of a space that is closed", async () => {
  const { id, member } = await anAccount(db);
  const { requestId } = await aSentRequest(db, member.id);
  await db.update(accounts).set({ closedAt: now }).where(eq(accounts.id, id));
  expect(await findDeskRequest(db, requestId)).toMatchObject({ hasSpace: false });
});

test("the questions of the queue's address count only when they are ours", () => {
  expect(QueueQuestions.parse({ type: "vol", qui: ["a"], apres: ["b"] })).toEqual({ qui: "libres" });
  for (const apres of [undefined, "", "x_y", `2026_${crypto.randomUUID()}`, "2026-01-01T00:00:00Z_1"])
    expect(readPosition(apres)).toBeUndefined();
});
