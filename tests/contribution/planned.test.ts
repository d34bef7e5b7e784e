import { expect, test } from "vitest";
import { listPlanned } from "@/lib/contribution/queries";
import { findHome } from "@/lib/space/queries";
import { aDatabase } from "../support/database";
import { anInstalment, aSpace, inDays, today } from "../support/space";

const db = await aDatabase();

const planned = async (endedIn: number | null) => {
  const space = await aSpace(db, { endedOn: endedIn === null ? null : inDays(endedIn) });
  for (const days of [10, 40, 70])
    await anInstalment(db, space, inDays(days), { periodFrom: inDays(days), periodTo: inDays(days + 29) });
  const listed = await listPlanned(db, space.memberId, today);
  const { planned: next } = await findHome(db, space.accountId, today);
  return {
    listed: listed.map(({ dueOn }) => dueOn.toString()),
    next: next.map(({ dueOn }) => dueOn.toString()),
  };
};
const days = (...ahead: number[]) => ahead.map((each) => inDays(each).toString());

test.each([
  ["no end is set: all that is planned", null, [10, 40, 70]],
  ["the end falls in a period: that period, and none after it", 45, [10, 40]],
  ["the first day of a period is the last of cover: it is asked for", 40, [10, 40]],
  ["the end comes before any of them: none", 9, []],
])("%s", async (_, endedIn, expected) => {
  const { listed, next } = await planned(endedIn);
  expect(listed).toEqual(days(...expected));
  expect(next).toEqual(days(...expected.slice(0, 1)));
});

test("the last one asks for the days covered alone, the same on the home and in the échéancier", async () => {
  const space = await aSpace(db, { endedOn: inDays(24) });
  const period = { periodFrom: inDays(10), periodTo: inDays(39), amountCents: 60_00, employerCents: 30_00 };
  await anInstalment(db, space, inDays(10), period);
  const [listed] = await listPlanned(db, space.memberId, today);
  const { planned } = await findHome(db, space.accountId, today);
  const cut = { amountCents: 30_00, employerCents: 15_00 };
  expect(listed).toMatchObject(cut);
  expect(planned[0]).toMatchObject(cut);
  expect([listed?.periodTo, planned[0]?.periodTo].map(String)).toEqual([inDays(24), inDays(24)].map(String));
});
