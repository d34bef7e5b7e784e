import { expect, test } from "vitest";
import { card } from "@/lib/document/card";
import { verifyDocument } from "@/lib/document/verify-document";
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
