import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { beneficiaries, contracts, contributions } from "@/db/schema";
import { refuse } from "@/lib/core/result";
import { affiliationCertificate } from "@/lib/document/affiliation-certificate";
import type { Asking, Maker } from "@/lib/document/asking";
import { card } from "@/lib/document/card";
import { certificate } from "@/lib/document/certificate";
import { contributionsCertificate } from "@/lib/document/contributions-certificate";
import { dueNotice } from "@/lib/document/due-notice";
import { guaranteeCertificate } from "@/lib/document/guarantee-certificate";
import { listIssued } from "@/lib/document/queries";
import { refusalOfLimits } from "@/lib/document/right-to-ask";
import { schedule } from "@/lib/document/schedule";
import { readShelf } from "@/lib/document/shelf";
import { terminationCertificate } from "@/lib/document/termination-certificate";
import { verifyDocument } from "@/lib/document/verify-document";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import { someGuarantees } from "../support/space";
import { readPdf } from "./read-pdf";
import { aHousehold, anEarlierContract, asking, cover, day, instalment, reimbursedLine } from "./support";

const db = await aDatabase();
const today = day("2026-03-10");
const lea = { firstName: "Léa", lastName: "Sentinelle", bornOn: "2015-05-01" };

async function textOf(maker: Maker, asked: Asking) {
  const outcome = await maker(db, asked);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return (await readPdf(outcome.value.pdf)).text.replace(/[\u00a0\u202f]/g, " ");
}

const codeIn = (text: string) => text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)![0];

test("the sheet of a card says the same last day as its code", async () => {
  const household = await aHousehold(db);
  await cover(db, household, { ...lea, coveredTo: "2026-06-30" });
  const [{ product } = { product: "" }] = await db
    .select({ product: contracts.product })
    .from(contracts)
    .where(eq(contracts.id, household.contractId));
  await someGuarantees(
    db,
    { ...household, product },
    { code: "MED", kind: "consultation", label: "Consultations", words: "100 %" },
  );
  const text = await textOf(card, asking(household));
  expect(text).toContain("Valable jusqu’au 30 juin 2026");
  expect(await verifyDocument(db, codeIn(text), today)).toMatchObject({ validUntil: day("2026-06-30") });
});

/** Of everyone covered, for the certificate à la carte. */
const everyone = (...ids: string[]) => ids.map((id) => `personne=${id}`).join("&");

const attesting: [string, Maker][] = [
  ["certificate of affiliation", affiliationCertificate],
  ["certificate of guarantees", guaranteeCertificate],
  ["certificate à la carte", certificate],
];

test.each(attesting)("a %s is good no longer than the cover of those it names", async (_, maker) => {
  const household = await aHousehold(db);
  const child = await cover(db, household, { ...lea, coveredTo: "2026-06-30" });
  const text = await textOf(maker, asking(household, everyone(household.beneficiaryId, child)));
  const code = codeIn(text);

  expect(text).toContain("Jusqu’au");
  expect(text.match(/30 juin 2026/g)).toHaveLength(2);
  expect(await verifyDocument(db, code, today)).toMatchObject({ validUntil: day("2026-06-30") });

  await db
    .update(beneficiaries)
    .set({ coveredTo: day("2026-03-20") })
    .where(eq(beneficiaries.id, child));
  expect(await verifyDocument(db, code, day("2026-03-20"))).toMatchObject({ state: "authentic" });
  expect(await verifyDocument(db, code, day("2026-03-21"))).toMatchObject({ state: "expired" });
  const { rows } = await listIssued(db, household.memberId, day("2026-03-21"));
  expect(rows).toMatchObject([{ state: "expired", validUntil: day("2026-03-20") }]);
});

test("a certificate of one person does not end with the cover of another", async () => {
  const household = await aHousehold(db);
  await cover(db, household, { ...lea, coveredTo: "2026-06-30" });
  const text = await textOf(certificate, asking(household, everyone(household.beneficiaryId)));
  expect(text).not.toContain("Jusqu’au");
  expect(text).toContain("Valable jusqu’au 31 décembre 2026");
});

async function noticeSent(household: Awaited<ReturnType<typeof aHousehold>>, on: string) {
  await instalment(db, household, { dueOn: "2026-01-05", cents: 5_000, status: "unpaid" });
  await db
    .update(contributions)
    .set({ formalNoticeOn: day(on) })
    .where(eq(contributions.memberId, household.memberId));
}

test.each(attesting)("a %s attests no cover that may be suspended", async (_, maker) => {
  const sure = await aHousehold(db);
  await noticeSent(sure, "2026-02-09");
  expect(await textOf(maker, asking(sure, everyone(sure.beneficiaryId)))).toContain(
    "Valable jusqu’au 10 mars 2026",
  );

  const unsure = await aHousehold(db);
  await noticeSent(unsure, "2026-02-08");
  expect(await maker(db, asking(unsure, everyone(unsure.beneficiaryId)))).toEqual(refuse("may-be-suspended"));
});

test("a certificate of affiliation names somebody", async () => {
  const household = await aHousehold(db);
  await db
    .update(beneficiaries)
    .set({ coveredTo: day("2026-03-09") })
    .where(eq(beneficiaries.memberId, household.memberId));
  expect(await affiliationCertificate(db, asking(household))).toEqual(refuse("nobody-to-attest"));
});

test.each([
  ["nothing recorded", [], "nothing-paid"],
  ["one to come", [["2026-04-05", "planned"]], "nothing-paid"],
  ["one paid, one to come", [["2026-02-05", "paid"] as const, ["2026-03-10", "planned"]], undefined],
  ["one paid, one unpaid", [["2026-01-05", "paid"] as const, ["2026-02-05", "unpaid"]], "unpaid"],
  ["one paid, one overdue", [["2026-02-05", "paid"] as const, ["2026-03-09", "planned"]], "unpaid"],
] as [string, [string, "paid" | "planned" | "unpaid"][], "unpaid" | "nothing-paid" | undefined][])(
  "contributions are said « à jour » with %s: the form and the file agree",
  async (_, instalments, owed) => {
    const household = await aHousehold(db);
    for (const [dueOn, status] of instalments) await instalment(db, household, { dueOn, cents: 100, status });

    const { standing } = await readShelf(db, household.memberId, today);
    const asked = asking(household, `${everyone(household.beneficiaryId)}&info=cotisations`);

    expect(standing?.owed).toBe(owed);
    expect(await certificate(db, asked)).toMatchObject(owed ? refuse(owed) : { ok: true });
  },
);

test("what was paid of an earlier contract does not make another up to date, nor fill its schedule", async () => {
  const household = await aHousehold(db);
  const earlier = await anEarlierContract(db, household);
  await instalment(db, earlier, { dueOn: "2026-02-05", cents: 4_321, status: "paid" });
  await instalment(db, earlier, { dueOn: "2027-02-05", cents: 1_234 });

  const { standing, hasPlanned, paidYears } = await readShelf(db, household.memberId, today);
  expect(standing).toMatchObject({ contract: { id: household.contractId }, owed: "nothing-paid" });
  expect({ hasPlanned, paidYears }).toEqual({ hasPlanned: false, paidYears: [2026] });
  expect(await schedule(db, asking(household))).toEqual(refuse("no-planned"));
  expect(await textOf(dueNotice, asking(household))).not.toContain("12,34");
  const paid = await textOf(contributionsCertificate, asking(household));
  expect(paid).toContain("43,21 €");
  expect(paid).not.toContain("niveau");
});

test("a certificat de garantie of a former member is authentic, and says when the cover ended", async () => {
  const former = await aHousehold(db, { endedOn: "2026-02-28" });
  const code = codeIn(await textOf(guaranteeCertificate, asking(former)));
  const ended = { state: "authentic", coverEndedOn: day("2026-02-28") };
  expect(await verifyDocument(db, code, today)).toMatchObject(ended);
  expect(await verifyDocument(db, code, day("2031-03-10"))).toMatchObject(ended);
  expect(await verifyDocument(db, code, day("2031-03-11"))).toMatchObject({ state: "expired" });
});

test("a certificat de garantie of a contract ended afterwards, from before it was made, is good no more", async () => {
  const member = await aHousehold(db);
  const code = codeIn(await textOf(guaranteeCertificate, asking(member)));
  await db
    .update(contracts)
    .set({ endedOn: day("2026-02-28") })
    .where(eq(contracts.id, member.contractId));
  expect(await verifyDocument(db, code, today)).toMatchObject({ state: "expired" });
});

test("a certificat de radiation names those whom its contract covered, no longer than it", async () => {
  const former = await aHousehold(db, { effectiveOn: "2024-01-01", endedOn: "2026-02-28" });
  await cover(db, former, { ...lea, firstName: "Avant", coveredTo: "2023-12-31" });
  await cover(db, former, { ...lea, firstName: "Après", coveredFrom: "2026-03-01" });
  await cover(db, former, { ...lea, firstName: "Plus", coveredTo: "2026-12-31" });
  await cover(db, former, { ...lea, firstName: "Moins", coveredTo: "2025-06-30" });

  const text = await textOf(terminationCertificate, asking(former));

  expect(text).toMatch(/Plus Sentinelle 1er mai 2015 1er janvier 2020 28 février 2026/);
  expect(text).toMatch(/Moins Sentinelle 1er mai 2015 1er janvier 2020 30 juin 2025/);
  expect(text).not.toMatch(/Avant|Après/);
});

test("a contract renounced before it began has no document: it covered nobody", async () => {
  const household = await aHousehold(db);
  await db
    .update(contracts)
    .set({ effectiveOn: day("2026-03-20"), endedOn: day("2026-03-19") })
    .where(eq(contracts.id, household.contractId));
  for (const maker of [terminationCertificate, guaranteeCertificate, affiliationCertificate])
    expect(await maker(db, asking(household))).toEqual(refuse("no-contract"));
});

test("a certificate prints the member's own number while the feed names no beneficiary", async () => {
  const household = await aHousehold(db);
  await db.delete(beneficiaries).where(eq(beneficiaries.memberId, household.memberId));
  const text = await textOf(certificate, asking(household, `${everyone(household.memberId)}&secu=oui`));
  expect(text.replace(/\s/g, "")).toContain(household.member.nir);
});

test("a certificate is refused to whom a sentence is written", async () => {
  const household = await aHousehold(db);
  const asked = `${everyone(household.beneficiaryId)}&attention=Pris en charge à 100 %`;
  expect(await certificate(db, asking(household, asked))).toEqual(refuse("recipient"));
});

test("the shelf offers statements of the years of which something was paid", async () => {
  const household = await aHousehold(db);
  await reimbursedLine(db, household, { careOn: "2024-02-10", cents: 3_000 });
  await reimbursedLine(db, household, { careOn: "2025-02-10", cents: 3_000, status: "received" });
  expect((await readShelf(db, household.memberId, today)).careYears).toEqual([2024]);
});

test("statements are fewer a minute than the other documents", async () => {
  const { memberId } = await aHousehold(db);
  const ask = (document: string) => refusalOfLimits(db, memberId, document, now);
  for (let made = 0; made < 6; made++) expect(await ask("releve.pdf")).toBeUndefined();
  expect(await ask("releve.pdf")).toBe("too-many-statements");
  expect(await ask("echeancier.pdf")).toBeUndefined();
  expect(await refusalOfLimits(db, memberId, "releve.pdf", now.add({ seconds: 61 }))).toBeUndefined();
});
