import { readFileSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { demoPeople, demoPerson, writeDemoFeed } from "@/db/demo/write-demo-feed";
import { civilDate } from "@/lib/core/clock";
import { readNir } from "@/lib/member/rules";
import { aFeedDatabase, aFolder, feed, invitations, noon } from "./support";

const today = civilDate(noon);

async function demo() {
  const database = await aFeedDatabase();
  const folder = aFolder();
  writeDemoFeed(folder.path, today);
  return { database, folder, summary: await feed(database, folder) };
}

test("the demonstration feed goes in whole and shows each case", async () => {
  const { database, folder, summary } = await demo();

  expect(folder.rejects()).toBeUndefined();
  expect(summary).toMatchObject({
    members: { read: 16, created: 16 },
    contracts: { read: 16, created: 16 },
    spacesOpened: 6,
    invitationsLater: 1,
    membersSharingAddress: 1,
    ignoredColumns: [],
  });
  expect(Object.keys(await invitations(database))).toEqual([
    "A-1005",
    "A-1007",
    "A-1009",
    "A-1010",
    "A-1012",
    "A-1014",
  ]);
  expect((await invitations(database))["A-1010"]).toBe("2026-03-02T07:00:00.000Z");
});

test("its days are counted from today, whenever it runs", () => {
  for (const day of ["2028-02-29", "2030-12-31"]) {
    const folder = aFolder();
    writeDemoFeed(folder.path, Temporal.PlainDate.from(day));
    const contracts = readFileSync(path.join(folder.path, "contracts.csv"), "utf8");

    expect(contracts).not.toContain("aujourdhui");
    expect(contracts).toMatch(new RegExp(`^C-2009;.*;${day};${day};12-31;$`, "m"));
  }
});

describe("each person of the demonstration", () => {
  test.each(demoPeople.map((person) => [person.identifier, person] as const))(
    "%s is fictitious and can be typed in",
    (_, person) => {
      expect(readNir(person.nir)).toEqual({ ok: true, nir: person.nir });
      expect(person.membershipNumber).toMatch(/^\d{8}$/);
      expect(person.email ?? "x.example").toMatch(/\.example$/);
      expect(person.shows).toMatch(/\.$/);
    },
  );

  test("is found by identifier", () => {
    expect(demoPerson("A-1003")).toMatchObject({
      nir: "253072A073004",
      membershipNumber: "10000003",
      email: undefined,
    });
  });
});
