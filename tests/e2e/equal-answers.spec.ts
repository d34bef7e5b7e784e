import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { accountRow, anAccount } from "../support/people";
import { expect, test } from "./support/fixtures";
import { type Answer, postForm } from "./support/http-form";

test.describe.configure({ mode: "serial" });

/** What may differ from one answer to the next, whoever asks: nonce, date, name of the request, and what was typed. */
const plain = ({ status, headers, body }: Answer, typed: string) => {
  const kept = Object.entries(headers).filter(([name]) => !["date", "x-request-id"].includes(name));
  const nonce = headers["content-security-policy"]?.match(/nonce-([^']+)/)?.[1] ?? "none";
  return JSON.stringify({ status, kept, body }).replaceAll(nonce, "NONCE").replaceAll(typed, "TYPED");
};

const journeys = {
  login: {
    path: "/connexion",
    fields: (email: string) => ({ identifier: email, password: "ce n’est pas celui-là" }),
  },
  reset: { path: "/mot-de-passe-oublie", fields: (email: string) => ({ email }) },
};

for (const [name, { path, fields }] of Object.entries(journeys)) {
  test(`${name}: the same bytes for a known and an unknown address`, async ({ db }) => {
    const known = (await anAccount(db)).email;
    const unknown = `${randomUUID()}@courriel.example`;
    const [one, other] = [await postForm(path, fields(known)), await postForm(path, fields(unknown))];

    expect(plain(one, known)).toBe(plain(other, unknown));
    expect(one.status).toBe(name === "login" ? 200 : 303);
  });
}

const samples = 40;

for (const [name, { path, fields }] of Object.entries(journeys)) {
  test(`${name}: times that cannot be told apart for known and unknown addresses`, async ({ db }) => {
    test.setTimeout(180_000);
    const { passwordHash, activatedAt } = await accountRow(db, (await anAccount(db)).id);
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let round = 0; round < samples; round++) {
      const account = await anAccount(db, { password: null });
      await db.update(accounts).set({ passwordHash, activatedAt }).where(eq(accounts.id, account.id));
      const both = [
        ["known", account.email],
        ["unknown", `${randomUUID()}@courriel.example`],
      ] as const;
      for (const [kind, email] of round % 2 ? both : both.toReversed()) {
        times[kind].push((await postForm(path, fields(email))).milliseconds);
      }
    }
    expect(Math.abs(rankSumZ(times.known, times.unknown)), JSON.stringify(times)).toBeLessThan(3.9);
  });
}

test("the comparison of times would see a difference of a tenth", () => {
  const some = Array.from({ length: samples }, (_, rank) => 300 + rank);
  expect(
    Math.abs(
      rankSumZ(
        some,
        some.map((time) => time * 1.1),
      ),
    ),
  ).toBeGreaterThan(3.9);
  expect(
    Math.abs(
      rankSumZ(
        some,
        some.map((time) => time + 0.5),
      ),
    ),
  ).toBeLessThan(3.9);
});

/** Mann–Whitney: how many standard deviations apart two samples are; beyond 3.9 is one chance in ten thousand. */
function rankSumZ(one: number[], other: number[]): number {
  const ranked = [
    ...one.map((time) => ({ time, mine: true })),
    ...other.map((time) => ({ time, mine: false })),
  ];
  ranked.sort((a, b) => a.time - b.time);
  const sum = ranked.reduce((total, { mine }, rank) => (mine ? total + rank + 1 : total), 0);
  const [n, m] = [one.length, other.length];
  const mean = (n * (n + m + 1)) / 2;
  return (sum - mean) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
