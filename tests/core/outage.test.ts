import { DrizzleQueryError } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { freePort } from "@/db/embedded";
import { isDatabaseAway } from "@/lib/core/outage";

const withCode = (code: string) => Object.assign(new Error("x"), { code });

test("an error of the connection is an outage, whatever wraps it", async () => {
  const sql = postgres({ port: await freePort(), host: "127.0.0.1", onnotice: () => {} });
  const refused: unknown = await sql`select 1`.catch((err) => err);
  expect(isDatabaseAway(refused)).toBe(true);
  expect(isDatabaseAway(new DrizzleQueryError("select 1", [], refused as Error))).toBe(true);
  await sql.end();
});

test.each(["57P01", "57P02", "57P03", "08006", "53300", "25006", "CONNECT_TIMEOUT", "CONNECTION_CLOSED"])(
  "%s is an outage",
  (code) => expect(isDatabaseAway(withCode(code))).toBe(true),
);

test.each(["23505", "40P01", "42P01", "22023", "57014"])("%s is not an outage", (code) => {
  expect(isDatabaseAway(withCode(code))).toBe(false);
});

test("what is no error, or an error of ours, is not an outage", () => {
  expect([new TypeError("x"), "57P01", undefined].map(isDatabaseAway)).toEqual([false, false, false]);
});
