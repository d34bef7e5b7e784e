import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, staff } from "@/db/schema";
import { unseal } from "@/lib/core/crypto";
import { ok, refuse } from "@/lib/core/result";
import { activateStaff } from "@/lib/staff/activate-staff";
import { newArrival, readArrival } from "@/lib/staff/arrival";
import { browserMark, knownBrowser } from "@/lib/staff/browser";
import { inviteStaff } from "@/lib/staff/invite-staff";
import { peekStaffLink } from "@/lib/staff/links";
import { listStaff } from "@/lib/staff/queries";
import { resetStaff } from "@/lib/staff/reset-staff";
import { revokeStaff } from "@/lib/staff/revoke-staff";
import { staffLinkHours } from "@/lib/staff/rules";
import { readStaffSession } from "@/lib/staff/sessions";
import { signInStaff } from "@/lib/staff/sign-in-staff";
import { signOutStaff } from "@/lib/staff/sign-out-staff";
import { newTotpSecret } from "@/lib/staff/totp";
import { aDatabase } from "../support/database";
import { goodPassword, now } from "../support/people";
import { anInvitation, aStaffPerson, codeAt } from "./support";

const db = await aDatabase();
const later = now.add({ minutes: 5 });

const rowOf = async (id: string) => (await db.select().from(staff).where(eq(staff.id, id)))[0]!;

async function activation(secret: string, at = now) {
  const totpSecret = newTotpSecret();
  return { secret, totpSecret, password: goodPassword, code: await codeAt(totpSecret, at), now: at };
}

type Person = Awaited<ReturnType<typeof aStaffPerson>>;

const enter = async (person: Person, tried: Partial<Parameters<typeof signInStaff>[1]> = {}) =>
  signInStaff(db, {
    email: person.email,
    password: person.password,
    code: await codeAt(person.totpSecret, tried.now ?? later),
    clientAddress: randomUUID(),
    now: later,
    ...tried,
  });

test("an invitation opens an access once: of 16 at the same time one wins", async () => {
  const { secret, staffId } = await anInvitation(db);
  const tries = await Promise.all(Array.from({ length: 16 }, () => activation(secret)));
  const outcomes = await Promise.all(tries.map((tried) => activateStaff(db, tried)));

  expect(outcomes.filter(({ ok: opened }) => opened)).toHaveLength(1);
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
  expect(new Set(refusals)).toEqual(new Set(["link-expired"]));
  const winner = tries[outcomes.findIndex(({ ok: opened }) => opened)]!;
  const row = await rowOf(staffId);
  expect(unseal(row.totpSealed!, staffId)).toBe(winner.totpSecret);
  expect(row.activatedAt).not.toBeNull();
});

test("a link lives 72 hours, and a newer one replaces it", async () => {
  const { secret, staffId } = await anInvitation(db);
  const end = now.add({ hours: staffLinkHours });
  expect(await peekStaffLink(db, secret, end.subtract({ seconds: 1 }))).toMatchObject({ staffId });
  expect(await activateStaff(db, await activation(secret, end))).toEqual(refuse("link-expired"));

  const reset = await resetStaff(db, { staffId, now });
  expect(await activateStaff(db, await activation(secret))).toEqual(refuse("link-expired"));
  expect(reset.ok && (await activateStaff(db, await activation(reset.value.secret)))).toMatchObject({
    ok: true,
  });
});

test("a weak password and a wrong code open nothing, and the link still serves", async () => {
  const { secret, name } = await anInvitation(db);
  const good = await activation(secret);
  const wrongCode = good.code === "000000" ? "000001" : "000000";

  expect(await activateStaff(db, { ...good, password: "motdepasse123" })).toEqual(refuse("too-weak"));
  expect(await activateStaff(db, { ...good, password: `${name} 2026` })).toMatchObject({ ok: false });
  expect(await activateStaff(db, { ...good, code: wrongCode })).toEqual(refuse("wrong-code"));
  expect(await activateStaff(db, good)).toMatchObject({ ok: true });
});

test("the database holds neither the link's secret nor the authenticator's", async () => {
  const person = await aStaffPerson(db);
  const stored = JSON.stringify(
    await db.execute(sql`select row_to_json(staff)::text, row_to_json(staff_links)::text, row_to_json(staff_sessions)::text
      from staff join staff_links on staff_id = staff.id join staff_sessions using (staff_id)`),
  );
  for (const secret of [person.secret, person.totpSecret, person.sessionId, person.password])
    expect(stored).not.toContain(secret);
});

test("password and code together sign in, on an address however cased", async () => {
  const person = await aStaffPerson(db);
  const entered = await enter(person, { email: person.email.toUpperCase() });
  expect(entered.ok && (await readStaffSession(db, entered.value.sessionId, later))).toEqual({
    staffId: person.staffId,
    name: person.name,
    email: person.email,
    role: "adviser",
  });
});

test("a wrong password, a wrong code, an unknown address, an invitation and a revoked person get one answer", async () => {
  const person = await aStaffPerson(db);
  const revoked = await aStaffPerson(db);
  await revokeStaff(db, { staffId: revoked.staffId, now });
  const { email } = await anInvitation(db);
  const answers = [
    await enter(person, { password: "ce n’est pas celui-là" }),
    await enter(person, { code: "12345a" }),
    await enter(person, { email: "inconnue@mutuelle.example" }),
    await enter(person, { email }),
    await enter(revoked),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify(refuse("wrong"))]),
  );
});

test("a code serves once: of 16 sign-ins at the same time one wins", async () => {
  const person = await aStaffPerson(db);
  // Each from a browser of its own, so that the throttle lets them all try.
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () => enter(person, { browser: browserMark(person.staffId) })),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await enter(person)).toEqual(refuse("wrong"));
  expect(await enter(person, { now: later.add({ seconds: 60 }) })).toMatchObject({ ok: true });
});

test("a code of an earlier step serves no more once a later one has", async () => {
  const person = await aStaffPerson(db);
  const before = await codeAt(person.totpSecret, later.subtract({ seconds: 30 }));
  expect(await enter(person)).toMatchObject({ ok: true });
  expect(await enter(person, { code: before })).toEqual(refuse("wrong"));
});

test("the first code, which opened the access, does not sign in again", async () => {
  const person = await aStaffPerson(db);
  expect(await enter(person, { now })).toEqual(refuse("wrong"));
});

test("after five failures a wait, the same for an address nobody has; a known browser has its own count", async () => {
  const person = await aStaffPerson(db);
  const unknown = `${randomUUID()}@mutuelle.example`;
  for (const email of [person.email, unknown]) {
    for (let taken = 0; taken < 5; taken++)
      expect(await enter(person, { email, password: "raté raté raté" })).toEqual(refuse("wrong"));
    expect(await enter(person, { email })).toEqual(
      refuse("too-many-attempts", { until: later.add({ minutes: 1 }) }),
    );
  }
  const browser = browserMark(person.staffId);
  expect(await enter(person, { browser })).toMatchObject({ ok: true });
});

test("the mark of a browser is of one person, and cannot be made up", () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const mark = browserMark(one);
  expect(knownBrowser(mark, one)).toBeDefined();
  for (const [given, whose] of [
    [mark, other],
    [`${mark}x`, one],
    ["a.b", one],
    [undefined, one],
    [mark, undefined],
  ] as const)
    expect(knownBrowser(given, whose)).toBeUndefined();
});

test("a session ends after 20 minutes without activity, 12 hours whatever the activity, and at sign-out", async () => {
  const { sessionId } = await aStaffPerson(db);
  for (let minutes = 15; minutes < 12 * 60; minutes += 15)
    expect(await readStaffSession(db, sessionId, now.add({ minutes })), `${minutes} min`).toBeDefined();
  expect(await readStaffSession(db, sessionId, now.add({ hours: 12 }))).toBeUndefined();

  const idle = await aStaffPerson(db);
  expect(await readStaffSession(db, idle.sessionId, now.add({ minutes: 20 }))).toBeUndefined();
  const out = await aStaffPerson(db);
  await signOutStaff(db, out.sessionId, now);
  expect(await readStaffSession(db, out.sessionId, now)).toBeUndefined();
});

test("a reset takes password, authenticator and sessions away; a new link gives them again", async () => {
  const person = await aStaffPerson(db);
  const reset = await resetStaff(db, { staffId: person.staffId, now });

  expect(await readStaffSession(db, person.sessionId, now)).toBeUndefined();
  expect(await enter(person)).toEqual(refuse("wrong"));
  expect(reset.ok && (await activateStaff(db, await activation(reset.value.secret)))).toMatchObject({
    ok: true,
  });
});

test("whoever is revoked is out at once, keeps a name, and may be added again", async () => {
  const person = await aStaffPerson(db);
  const administrator = await aStaffPerson(db, { role: "administrator" });
  const revoke = { staffId: person.staffId, by: administrator.staffId, now };
  expect(await revokeStaff(db, revoke)).toEqual(ok(true));
  expect(await revokeStaff(db, revoke)).toEqual(refuse("unknown"));
  expect(await resetStaff(db, revoke)).toEqual(refuse("unknown"));
  expect(await readStaffSession(db, person.sessionId, now)).toBeUndefined();
  expect((await listStaff(db)).find(({ id }) => id === person.staffId)).toMatchObject({ name: person.name });

  const again = await inviteStaff(db, { email: person.email, name: "Claire V.", role: "editor", now });
  expect(again).toMatchObject({ ok: true, value: { staffId: person.staffId } });
  expect(await rowOf(person.staffId)).toMatchObject({ role: "editor", passwordHash: null, revokedAt: null });
});

test("nobody changes their own access, and an address has one", async () => {
  const { staffId, email } = await aStaffPerson(db, { role: "administrator" });
  const own = { staffId, by: staffId, now };
  expect(await revokeStaff(db, own)).toEqual(refuse("own-access"));
  expect(await resetStaff(db, own)).toEqual(refuse("own-access"));
  expect(await inviteStaff(db, { email: email.toUpperCase(), name: "Autre", role: "editor", now })).toEqual(
    refuse("already-known"),
  );
});

test("the list tells when each was last seen and until when a link lives", async () => {
  const person = await aStaffPerson(db);
  const invited = await anInvitation(db);
  const people = await listStaff(db);
  const seen = people.find(({ id }) => id === person.staffId)!;
  expect([seen.seenAt?.toString(), seen.linkExpiresAt]).toEqual([now.toString(), null]);
  const waiting = people.find(({ id }) => id === invited.staffId)!;
  expect([waiting.seenAt, waiting.linkExpiresAt?.toString()]).toEqual([
    null,
    now.add({ hours: 72 }).toString(),
  ]);
});

test("what the browser keeps of a link opens for that link alone", () => {
  const [one, other] = ["a".repeat(43), "b".repeat(43)];
  const cookie = newArrival(one)!;
  expect(readArrival(cookie)?.secret).toBe(one);
  expect(readArrival(cookie)?.totpSecret).toBe(readArrival(cookie)?.totpSecret);
  expect(readArrival(cookie.replace(one, other))).toBeUndefined();
  for (const none of [undefined, "", "a.b", one, `${one}.${"x".repeat(90)}`])
    expect(readArrival(none)).toBeUndefined();
  expect(newArrival("../..")).toBeUndefined();
});

test("each step of an access is noted, with who did it", async () => {
  const administrator = await aStaffPerson(db, { role: "administrator" });
  const person = await aStaffPerson(db);
  await enter(person);
  await revokeStaff(db, { staffId: person.staffId, by: administrator.staffId, now });
  const rows = await db
    .select()
    .from(auditEvents)
    .where(
      sql`${auditEvents.staffId} = ${person.staffId} or ${auditEvents.details}->>'subject' = ${person.staffId}`,
    );
  const ordered = rows.toSorted((a, b) => Number(a.id - b.id));
  expect(ordered.map(({ kind }) => kind)).toEqual([
    "staff-invited",
    "staff-activated",
    "staff-sign-in",
    "staff-revoked",
  ]);
  expect(ordered.at(-1)?.staffId).toBe(administrator.staffId);
  expect(JSON.stringify(rows.map(({ details }) => details))).not.toContain(person.email);
});
