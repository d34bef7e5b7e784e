import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents } from "@/db/schema";
import { ok, refuse } from "@/lib/core/result";
import { NoticeInput } from "@/lib/operations/notice-input";
import { listNotices } from "@/lib/operations/notice-queries";
import { isShown } from "@/lib/operations/rules";
import { setNotice } from "@/lib/operations/set-notice";
import { withdrawNotice } from "@/lib/operations/withdraw-notice";
import { aStaffPerson } from "../staff/support";
import { aDatabase } from "../support/database";
import { now } from "../support/people";

const db = await aDatabase();
const { staffId } = await aStaffPerson(db, { role: "administrator" });
const other = (await aStaffPerson(db, { role: "administrator" })).staffId;
const text = "Le paiement en ligne s’arrête de 20 h à 21 h.";
const [startsAt, endsAt] = [now.add({ hours: 1 }), now.add({ hours: 2 })];
const aNotice = (given = {}) => setNotice(db, { text, startsAt, endsAt, staffId, now, ...given });
const ids = async (at = now) => (await listNotices(db, at)).map(({ id }) => id);
const audit = async () =>
  (await db.select().from(auditEvents).where(eq(auditEvents.staffId, staffId)))
    .filter(({ kind }) => kind.startsWith("notice"))
    .map(({ kind, details }) => ({ kind, details }));

test("a notice is set, withdrawn once, and each act is audited without its text", async () => {
  const set = await aNotice();
  if (!set.ok) throw new Error(set.refusal);
  expect(await listNotices(db, now)).toEqual([{ id: set.value, text, startsAt, endsAt }]);

  const withdrawal = { noticeId: set.value, staffId, now };
  const both = await Promise.all([
    withdrawNotice(db, withdrawal),
    withdrawNotice(db, { ...withdrawal, staffId: other }),
  ]);
  expect(both).toContainEqual(ok(true));
  expect(both).toContainEqual(refuse("gone"));
  expect(await ids()).not.toContain(set.value);
  expect((await audit())[0]).toEqual({ kind: "notice-set", details: { notice: set.value } });
});

test("a notice is read from its start, no more at its end, and then is no longer listed", async () => {
  const set = await aNotice();
  const notice = { id: "1", text, startsAt, endsAt };
  expect(isShown(notice, startsAt.subtract({ milliseconds: 1 }))).toBe(false);
  expect(isShown(notice, startsAt)).toBe(true);
  expect(isShown(notice, endsAt)).toBe(false);
  expect(await ids(endsAt.subtract({ seconds: 1 }))).toContain(set.ok && set.value);
  expect(await ids(endsAt)).toEqual([]);
  expect(await withdrawNotice(db, { noticeId: set.ok ? set.value : "", staffId, now: endsAt })).toEqual(
    refuse("gone"),
  );
});

test("a period that is empty or past is refused, and nothing is written", async () => {
  const before = await ids();
  expect(await aNotice({ endsAt: startsAt })).toEqual(refuse("ends-before-start"));
  expect(await aNotice({ startsAt: now.subtract({ hours: 2 }), endsAt: now })).toEqual(
    refuse("already-over"),
  );
  expect(await ids()).toEqual(before);
});

const typed = {
  text: "  Des travaux\n ce soir. ",
  fromDay: "2026-11-24",
  fromTime: "20:00",
  untilDay: "24/11/2026",
  untilTime: "21 h 30",
};

test("what is typed is read in the time of France, on one line", () => {
  expect(NoticeInput.parse(typed)).toMatchObject({ text: "Des travaux ce soir.", step: "set" });
  const { startsAt: from, endsAt: until } = NoticeInput.parse(typed);
  expect([from, until].map(String)).toEqual(["2026-11-24T19:00:00Z", "2026-11-24T20:30:00Z"]);
});

test.each([
  [{ text: "x".repeat(301) }, ["text"]],
  [{ text: " \n " }, ["text"]],
  [{ fromDay: "31/02/2026", untilTime: "24:00" }, ["fromDay", "untilTime"]],
  [{ fromTime: "", untilDay: "" }, ["fromTime", "untilDay"]],
])("%j is refused, field by field", (given, fields) => {
  const read = NoticeInput.safeParse({ ...typed, ...given });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual(fields);
});
