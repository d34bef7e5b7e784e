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
