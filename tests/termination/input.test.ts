import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { z } from "zod";
import { futureFaults } from "@/lib/termination/asked";
import { draftCookie, newDraft, openDraft, sealDraft } from "@/lib/termination/draft";
import { ConfirmInput, longest, OwnTerminationInput, TerminationInput } from "@/lib/termination/input";

const now = Temporal.Instant.from("2026-03-10T09:00:00Z");

const member = {
  asker: "member",
  lastName: " Martin ",
  firstName: "Marie",
  bornOn: "14081955",
  contractNumber: "0012 3456",
  risk: "health",
  motive: "",
  email: " marie.martin@exemple.fr ",
};
const relative = {
  ...member,
  asker: "relative",
  bornOn: "",
  contactName: "Paul Martin",
  eventOn: "2/3/2026",
};
const company = {
  asker: "company",
  company: "Exemple SARL",
  contractNumber: "C-77",
  risk: "unknown",
  email: "a@b.fr",
};

const faults = (typed: unknown, schema: z.ZodType = TerminationInput) =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ path }) => path[0]);

test("what a member types is read as people type it, and what nobody typed is empty", () => {
  expect(TerminationInput.parse({ ...member, company: "laissée là", contactName: "aussi" })).toEqual({
    declared: {
      asker: "member",
      lastName: "Martin",
      firstName: "Marie",
      bornOn: "1955-08-14",
      company: "",
      contractNumber: "0012 3456",
      risk: "health",
      email: "marie.martin@exemple.fr",
      telephone: "",
      contactName: "",
      words: "",
      insurer: "",
    },
    motive: null,
    eventOn: "",
    linkStated: false,
  });
});

test.each<[string, Record<string, string>, string[]]>([
  [
    "a member with nothing",
    { asker: "member", risk: "health" },
    ["lastName", "firstName", "bornOn", "contractNumber", "email"],
  ],
  [
    "a relative with nothing",
    { asker: "relative", risk: "health" },
    ["lastName", "firstName", "contractNumber", "email", "contactName"],
  ],
  ["a company with nothing", { asker: "company", risk: "health" }, ["company", "contractNumber", "email"]],
  ["a relative who does not know the birth date", relative, []],
  ["a company without anybody’s name", company, []],
  ["a birth date that does not exist", { ...member, bornOn: "31/02/1955" }, ["bornOn"]],
  ["a birth date out of sight", { ...company, bornOn: "hier" }, []],
  ["a life event without its date", { ...member, motive: "move" }, []],
  ["a life event whose date cannot be read", { ...member, motive: "move", eventOn: "en mars" }, ["eventOn"]],
  ["a date out of sight", { ...member, motive: "renewal", eventOn: "en mars" }, []],
  ["no number at hand", { ...member, contractNumber: "inconnu" }, []],
  ["a motive of nobody’s list", { ...member, motive: "whim" }, ["motive"]],
])("%s", (_, typed, expected) => {
  expect(faults(typed)).toEqual(expected);
});

test("a death is what a relative asks for, whatever was chosen before", () => {
  const { motive, eventOn, linkStated } = TerminationInput.parse({
    ...relative,
    motive: "move",
    link: "oui",
  });
  expect({ motive, eventOn, linkStated }).toEqual({
    motive: "death",
    eventOn: "2026-03-02",
    linkStated: false,
  });
});

test("the link to the risk belongs to life events alone", () => {
  const linkOf = (motive: string) => TerminationInput.parse({ ...member, motive, link: "oui" }).linkStated;
  expect([linkOf("retirement"), linkOf("renewal"), linkOf("compulsory-cover")]).toEqual([true, false, false]);
});

test("in the space, the contract is not asked for", () => {
  expect(faults({ email: "a@b.fr" }, OwnTerminationInput)).toEqual([]);
  expect(faults({ email: "a@", eventOn: "32/01/2026", motive: "move" }, OwnTerminationInput)).toEqual([
    "eventOn",
    "email",
  ]);
});

test("a birth or a death still to come is a year mistyped; another event may be to come", () => {
  const today = Temporal.PlainDate.from("2026-03-10");
  const dead = TerminationInput.parse({ ...relative, eventOn: "11/03/2026", bornOn: "11/03/2026" });
  const moving = TerminationInput.parse({ ...member, motive: "move", eventOn: "11/03/2026" });
  expect(Object.keys(futureFaults(dead, today) ?? {})).toEqual(["bornOn", "eventOn"]);
  expect(futureFaults(moving, today)).toBeUndefined();
});

test("an end that is no day is none: the one proposed holds", () => {
  expect(ConfirmInput.parse({ shown: "x", endsOn: "2026-04-31" }).endsOn).toBeUndefined();
  expect(ConfirmInput.parse({ shown: "x", endsOn: "2026-04-30" }).endsOn?.toString()).toBe("2026-04-30");
});

test("whatever is typed, a request holds in a cookie and comes back from it", () => {
  const text = (max: number) => fc.string({ unit: "binary", minLength: 1, maxLength: max });
  const typed = fc.record({
    lastName: text(longest.name),
    firstName: text(longest.name),
    contactName: text(longest.name),
    company: text(longest.company),
    contractNumber: text(longest.contractNumber),
    telephone: text(longest.telephone),
    words: text(longest.words),
    asker: fc.constantFrom("relative", "company"),
  });
  fc.assert(
    fc.property(typed, (texts) => {
      const read = TerminationInput.safeParse({ ...relative, ...texts, email: "marie.martin@exemple.fr" });
      if (!read.success) return;
      const draft = newDraft({ ...read.data, channel: "public", memberId: crypto.randomUUID() }, now);
      const cookie = sealDraft(draft);
      expect(`${draftCookie().name}=${cookie}`.length).toBeLessThanOrEqual(4096);
      expect(openDraft(cookie, now)).toEqual(draft);
    }),
    { numRuns: 60 },
  );
});

test("the longest request that can be typed holds in a cookie", () => {
  const longestTyped = {
    ...relative,
    ...Object.fromEntries(
      ["lastName", "firstName", "contactName"].map((name) => [name, "’".repeat(longest.name)]),
    ),
    contractNumber: "’".repeat(longest.contractNumber),
    telephone: "’".repeat(longest.telephone),
    words: "’".repeat(longest.words),
    email: `${"a".repeat(64)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.fr`,
  };
  const asked = TerminationInput.parse(longestTyped);
  const cookie = sealDraft(newDraft({ ...asked, channel: "public", memberId: crypto.randomUUID() }, now));
  expect(`${draftCookie().name}=${cookie}`.length).toBeLessThanOrEqual(4096);
});

test("a cookie of somebody else’s making opens nothing", () => {
  const cookies = [undefined, "", "n’importe quoi", Buffer.alloc(200).toString("base64url")];
  expect(cookies.map((cookie) => openDraft(cookie, now))).toEqual(Array(4).fill(undefined));
});

test("a cookie kept opens nothing after an hour, and its length does not tell whether a file matched", () => {
  const asked = { ...TerminationInput.parse({ ...relative }), channel: "public" as const };
  const draft = newDraft({ ...asked, memberId: null }, now);
  const cookie = sealDraft(draft);
  expect(openDraft(cookie, now.add({ minutes: 60 }).subtract({ seconds: 1 }))).toEqual(draft);
  expect(openDraft(cookie, now.add({ minutes: 60 }))).toBeUndefined();
  expect(sealDraft({ ...draft, memberId: crypto.randomUUID() })).toHaveLength(cookie.length);
});
