import { expect, test } from "vitest";
import { card } from "@/lib/document/card";
import { verifyDocument } from "@/lib/document/verify-document";
import { millimetre, overlap, smallText } from "../document/pdf-places";
import { readPdf } from "../document/read-pdf";
import { aDatabase } from "../support/database";
import { anAccount, now } from "../support/people";
import { aCardHolder, anUnpaid, day } from "./support";

const db = await aDatabase();
const trap = '#panic("x") *gras* $x$ _a_ `b`';

type Holder = { id: string; member: { id: string } };
const ask = ({ id, member }: Holder) =>
  card(db, { memberId: member.id, accountId: id, now, query: new URLSearchParams() });

async function made(holder: Holder) {
  const outcome = await ask(holder);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { ...(await readPdf(outcome.value.pdf)), fileName: outcome.value.fileName };
}

const codeIn = (text: string) => text.match(/avec le code (\S+)/)?.[1] ?? "";

test("the card is a PDF/UA page that says all the card says, and prints a name as it is", async () => {
  const pdf = await made(
    await aCardHolder(db, [{ firstName: trap, nir: "2550814168025" }, { firstName: "Bébé" }]),
  );

  expect(pdf).toMatchObject({
    title: "Carte de tiers payant",
    language: "fr",
    tagged: true,
    ua: true,
    pages: 1,
  });
  expect(pdf.fileName).toBe("carte-tiers-payant.pdf");
  expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true);
  expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "H2", "Table", "TH"]));
  expect(pdf.text).toContain(trap);
  const text = pdf.text.replaceAll("\u00a0", " ");
  for (const said of [
    "2 55 08 14 168 025 38",
    "pas encore de numéro",
    "du 01/01/2026 au 31/12/2026",
    "200 %",
  ])
    expect(text).toContain(said);
});

test("a large household gets a card for each five persons, and everyone is listed", async () => {
  const names = Array.from({ length: 7 }, (_, n) => `Prénom${n}`);
  const { text } = await made(
    await aCardHolder(
      db,
      names.map((firstName) => ({ firstName })),
    ),
  );

  // On a small card, then in the list.
  for (const name of names) expect(text.split(name)).toHaveLength(3);
  expect(text.split("Comment lire cette carte")).toHaveLength(3);
});

const long = {
  firstName: "Maximilienne-Wilhelmine Marie-Guillemette",
  lastName: "de Montmorency-Wagram-Mommsen",
};
const unbroken = { firstName: "M".repeat(20), lastName: "W".repeat(34) };
const short = { firstName: "Anne", nir: "2550814168025" };
const briefly = { from: "2026-02-14", to: "2026-08-31", nir: "2550814168025" };

test.each([
  ["short", Array(5).fill(short), 1],
  ["long", Array(5).fill({ ...long, nir: "2550814168025" }), 2],
  ["a single long one", [short, short, { ...long, ...briefly }, short], 2],
  ["of one word", [{ ...unbroken, nir: "2550814168025" }, short], 1],
])("on a card of its real size, names never overlap nor leave it: %s", async (_which, people, fewest) => {
  const outcome = await ask(await aCardHolder(db, people));
  const small = await smallText(outcome.ok ? outcome.value.pdf : Buffer.alloc(0));
  const titles = small.filter(({ str }) => str.startsWith("Carte de tiers payant"));
  expect(titles.length).toBeGreaterThanOrEqual(fewest);

  expect(small.filter((one, n) => small.slice(n + 1).some((other) => overlap(one, other)))).toEqual([]);
  const cardHeight = 48.5 * millimetre;
  const outside = small.filter(({ page, y }) =>
    titles.every((title) => title.page !== page || y > title.y + 5 || title.y - y > cardHeight),
  );
  expect(outside).toEqual([]);

  const firstColumn = Math.min(...small.filter(({ str }) => str.startsWith("100 ")).map(({ x }) => x));
  const heads = small.filter(({ str }) => str.startsWith("N° de Sécurité sociale, naissance"));
  const persons = small.filter(({ page, x, y }) =>
    heads.some((head) => head.page === page && x < firstColumn && y < head.y && head.y - y < 27 * millimetre),
  );
  expect(persons.length).toBeGreaterThanOrEqual(2 * people.length);
  expect(persons.filter(({ x, width }) => x + width > firstColumn)).toEqual([]);
});

test("the same card on one day has one code, which says until when the card is valid", async () => {
  const holder = await aCardHolder(db);
  const [first, second] = [await made(holder), await made(holder)];

  expect(codeIn(first.text)).toMatch(/^[0-9A-Z-]{12,}$/);
  expect(codeIn(second.text)).toBe(codeIn(first.text));
  const verified = await verifyDocument(db, codeIn(first.text), day("2026-12-31"));
  expect(verified).toMatchObject({ state: "authentic" });
  expect(await verifyDocument(db, codeIn(first.text), day("2027-01-01"))).toMatchObject({ state: "expired" });
});

test("a card whose cover may be suspended, or not ready, is refused with a reason of its own", async () => {
  const late = await aCardHolder(db);
  await anUnpaid(db, late.member.id, "2026-01-05", "2026-01-17");
  expect(await ask(late)).toEqual({ ok: false, refusal: "cover-uncertain" });
  expect(await ask(await anAccount(db))).toEqual({ ok: false, refusal: "guarantees-unknown" });
  const nobody = await aCardHolder(db, [{ firstName: "Partie", to: "2026-01-31" }]);
  expect(await ask(nobody)).toEqual({ ok: false, refusal: "nobody-covered" });
});

test.each([
  [{ endedOn: "2026-03-09" }, "contract-ended"],
  [{ effectiveOn: "2026-03-11" }, "no-contract"],
])("with a contract %j there is no card to print", async (person, refusal) => {
  expect(await ask(await anAccount(db, { person }))).toEqual({ ok: false, refusal });
});
