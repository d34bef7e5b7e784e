import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, members } from "@/db/schema";
import { listAccesses } from "@/lib/access/queries";
import { endMemberSessions, startPasswordReset, unlockAccount } from "@/lib/account/help-account";
import { limits } from "@/lib/account/rules";
import { readSession, startSession } from "@/lib/account/sessions";
import { failureCount } from "@/lib/account/sign-in";
import { unseal } from "@/lib/core/crypto";
import { ok, refuse } from "@/lib/core/result";
import { attempt, attemptsMade } from "@/lib/core/throttle";
import { findIdentity } from "@/lib/staff/member-file";
import { findOpenFile, lookAtFile, lookAtRequest, openFile } from "@/lib/staff/open-file";
import { searchMembers } from "@/lib/staff/search-members";
import { aDatabase } from "../support/database";
import { mailsTo } from "../support/outbox";
import { aMember, anAccount, now } from "../support/people";
import { aStaffPerson } from "./support";

const db = await aDatabase();

async function found(asked: string) {
  const { staffId } = await aStaffPerson(db);
  const outcome = await searchMembers(db, { staffId, asked, now });
  return outcome.ok ? outcome.value.found.map(({ id }) => id) : outcome.refusal;
}

const looksAt = (memberId: string) =>
  db.select().from(auditEvents).where(eq(auditEvents.memberId, memberId)).orderBy(auditEvents.id);

test("a member is found by number, spaces allowed, and by names in any order, accents and capitals ignored", async () => {
  const member = await aMember(db, { firstName: "Anne-Élisabeth", lastName: "D’Œuvrécourt" });
  const spaced = member.membershipNumber.replace(/(\d{4})/, "$1 ");
  for (const asked of [
    member.membershipNumber,
    spaced,
    "oeuvrecourt",
    "ŒUVRÉ",
    "elisabeth",
    "anne-elis d'oeuv",
    "  Oeuvrécourt   Anne ",
  ])
    expect(await found(asked), asked).toEqual([member.id]);
  for (const asked of ["uvrecourt", "oeuvrecourt paul", "00000000", "%%", "& | !"])
    expect(await found(asked), asked).not.toContain(member.id);
});

test("the search uses the index of names", async () => {
  const plan = await db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    const { nameWords } = await import("@/db/schema");
    return tx.execute(
      sql`explain select id from ${members} where ${nameWords(members)} @@ to_tsquery('simple', ${"dup:*"})`,
    );
  });
  expect(JSON.stringify(plan)).toContain("members_by_name");
});

test("twenty members at most are shown, and that there are more", async () => {
  for (let n = 0; n < 21; n++) await aMember(db, { lastName: "Foulon", firstName: `P${n}` });
  const { staffId } = await aStaffPerson(db);
  const outcome = await searchMembers(db, { staffId, asked: "foulon", now });
  expect(outcome).toMatchObject({ ok: true, value: { more: true } });
  expect(outcome.ok && outcome.value.found).toHaveLength(20);
});

test("a search is noted without what was typed, and searches are counted", async () => {
  const { staffId } = await aStaffPerson(db);
  const outcomes = [];
  for (let n = 0; n < 61; n++) outcomes.push(await searchMembers(db, { staffId, asked: "Quetzal", now }));
  expect(outcomes.at(-1)).toMatchObject({ refusal: "too-many-attempts" });
  expect(await searchMembers(db, { staffId, asked: "é", now })).toEqual(refuse("too-short"));
  const notes = await db
    .select()
    .from(auditEvents)
    .where(sql`${auditEvents.staffId} = ${staffId} and ${auditEvents.kind} = 'file-searched'`);
  expect(notes).toHaveLength(60);
  expect(notes[0]!.details).toEqual({ by: "name", found: "0" });
});

test("a file opens for its reason for half an hour, for one person, and each look is noted", async () => {
  const member = await aMember(db);
  const [adviser, other] = [await aStaffPerson(db), await aStaffPerson(db)];
  const look = { staffId: adviser.staffId, memberId: member.id };
  expect(await lookAtFile(db, { ...look, now })).toBeUndefined();
  expect(await openFile(db, { ...look, reason: "other", note: "Rappel promis", now })).toEqual(ok(true));

  const until = now.add({ minutes: 30 });
  expect(await lookAtFile(db, { ...look, now: now.add({ minutes: 29 }) })).toMatchObject({
    reason: "other",
    until,
  });
  expect(await lookAtFile(db, { ...look, now: until })).toBeUndefined();
  expect(await findOpenFile(db, { ...look, staffId: other.staffId, now })).toBeUndefined();

  const notes = await looksAt(member.id);
  expect(notes.map(({ kind, staffId }) => [kind, staffId])).toEqual([
    ["file-opened", adviser.staffId],
    ["file-opened", adviser.staffId],
  ]);
  const { opening, noteSealed } = notes[0]!.details;
  expect(JSON.stringify(notes.map(({ details }) => details))).not.toContain("Rappel");
  expect(unseal(Buffer.from(noteSealed!, "base64"), opening!)).toBe("Rappel promis");
  expect(notes[1]!.details).toEqual({ reason: "other", during: opening });
});

test("looks at a request are one look for half an hour, and open nothing else of the file", async () => {
  const member = await aMember(db);
  const { staffId } = await aStaffPerson(db);
  const look = { staffId, memberId: member.id, requestId: crypto.randomUUID() };
  for (const minutes of [0, 10, 29, 31, 40]) await lookAtRequest(db, { ...look, now: now.add({ minutes }) });
  await lookAtRequest(db, { ...look, requestId: crypto.randomUUID(), now });

  expect(await looksAt(member.id)).toHaveLength(6);
  expect((await listAccesses(db, member.id)).rows).toHaveLength(3);
  expect(await lookAtFile(db, { staffId, memberId: member.id, now })).toBeUndefined();
});

test("the file of nobody does not open", async () => {
  const { staffId } = await aStaffPerson(db);
  const memberId = crypto.randomUUID();
  expect(await openFile(db, { staffId, memberId, reason: "contact", note: "", now })).toEqual(
    refuse("unknown-member"),
  );
});

test("a file shows the NIR masked", async () => {
  const { member } = await anAccount(db);
  const identity = await findIdentity(db, member.id, now);
  expect(identity.nirMasked).toMatch(/^2 55 08 •• ••• •••$/);
  expect(JSON.stringify(identity)).not.toContain(member.nir.slice(5));
  expect((await findIdentity(db, (await aMember(db)).id, now)).account).toBeNull();
});

test("unlocking lifts the waits of an account, on browsers known or not", async () => {
  const { staffId } = await aStaffPerson(db, { role: "administrator" });
  const account = await anAccount(db);
  const failures = failureCount(account.email);
  const number = {
    name: "recovery-number",
    limit: limits.recoveryNumber,
    of: account.member.membershipNumber,
  };
  for (let n = 0; n < 6; n++) {
    await attempt(db, failures, now);
    await attempt(db, number, now);
  }
  expect((await attempt(db, failures, now)).allowed).toBe(false);

  expect(await unlockAccount(db, { memberId: account.member.id, staffId, now })).toEqual(ok(true));
  expect([await attemptsMade(db, failures, now), await attemptsMade(db, number, now)]).toEqual([0, 0]);
  expect((await looksAt(account.member.id)).map(({ kind, staffId: by }) => [kind, by])).toEqual([
    ["account-unlocked", staffId],
  ]);
});

test("an administrator ends a member's sessions and has the usual link sent, never sets a password", async () => {
  const { staffId } = await aStaffPerson(db, { role: "administrator" });
  const account = await anAccount(db);
  const help = { memberId: account.member.id, staffId, now };
  const session = await startSession(db, { accountId: account.id, deviceHash: Buffer.alloc(32), now });
  expect(await endMemberSessions(db, help)).toEqual(ok(true));
  expect(await readSession(db, session, now)).toBeUndefined();

  expect(await startPasswordReset(db, help)).toEqual(ok(true));
  expect(await mailsTo(db, account.id)).toEqual(["password-reset"]);
  const kinds = (await looksAt(account.member.id)).map(({ kind }) => kind);
  expect(kinds).toEqual(["sessions-ended", "reset-asked"]);
});

test("a member without a space is refused all three", async () => {
  const { staffId } = await aStaffPerson(db, { role: "administrator" });
  const { id: memberId } = await aMember(db);
  for (const help of [unlockAccount, endMemberSessions, startPasswordReset])
    expect(await help(db, { memberId, staffId, now })).toEqual(refuse("no-space"));
});
