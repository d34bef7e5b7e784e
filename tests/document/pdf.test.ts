import { readdirSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contracts, contributions, issuedDocuments, reimbursements } from "@/db/schema";
import { formatAmount } from "@/lib/core/format";
import { refuse } from "@/lib/core/result";
import { affiliationCertificate } from "@/lib/document/affiliation-certificate";
import type { Asking, Maker } from "@/lib/document/asking";
import { certificate } from "@/lib/document/certificate";
import { contributionsCertificate } from "@/lib/document/contributions-certificate";
import { dueNotice } from "@/lib/document/due-notice";
import { guaranteeCertificate } from "@/lib/document/guarantee-certificate";
import { letter } from "@/lib/document/letter";
import { publishedPdf } from "@/lib/document/published";
import { renderPdf } from "@/lib/document/render-pdf";
import { publishedNames } from "@/lib/document/rules";
import { schedule } from "@/lib/document/schedule";
import { statement } from "@/lib/document/statement";
import { terminationCertificate } from "@/lib/document/termination-certificate";
import { verifyDocument } from "@/lib/document/verify-document";
import { aDatabase } from "../support/database";
import { readPdf } from "./read-pdf";
import { aGuarantee, aHousehold, asking, cover, day, instalment, reimbursedLine } from "./support";

const db = await aDatabase();
const today = day("2026-03-10");
await aGuarantee(db);

const trap = '#panic("x") *gras* $x$ _a_ `b` \\ <c> @d [e]';

async function made(maker: Maker, asked: Asking) {
  const outcome = await maker(db, asked);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return { ...(await readPdf(outcome.value.pdf)), fileName: outcome.value.fileName };
}

/** A member with everything to print: a child, two paid instalments and one to come, two lines. */
async function aFullHousehold(person = {}) {
  const household = await aHousehold(db, person);
  await cover(db, household, { firstName: "Léa", lastName: "Sentinelle", bornOn: "2015-05-01" });
  await instalment(db, household, {
    dueOn: "2026-01-05",
    cents: 8_012,
    employerCents: 2_000,
    status: "paid",
  });
  await instalment(db, household, { dueOn: "2026-02-05", cents: 123_456, status: "paid" });
  await instalment(db, household, { dueOn: "2026-04-05", cents: 8_034 });
  await instalment(db, household, { dueOn: "2027-01-05", cents: 9_099 });
  await reimbursedLine(db, household, { careOn: "2026-01-10", cents: 3_000 });
  await reimbursedLine(db, household, { careOn: "2026-02-10", cents: -1_255 });
  return household;
}

const documents: [string, Maker, string][] = [
  ["attestation-affiliation.pdf", affiliationCertificate, "Attestation d’affiliation"],
  ["certificat-de-garantie.pdf", guaranteeCertificate, "Certificat de garantie"],
  ["attestation-cotisations-2026.pdf", contributionsCertificate, "Attestation de cotisations 2026"],
  ["echeancier.pdf", schedule, "Échéancier de vos cotisations"],
  ["avis-echeance.pdf", dueNotice, "Avis d’échéance"],
  ["releve-2026-01-01-2026-03-10.pdf", statement, "Relevé de remboursements"],
];

test.each(documents)(
  "%s is a PDF/UA file that a screen reader can read from end to end",
  async (fileName, maker, title) => {
    const household = await aFullHousehold({ firstName: trap });

    const pdf = await made(maker, asking(household));

    expectAccessible(pdf, title);
    expect(pdf.fileName).toBe(fileName);
    expect(pdf.text).toContain(`${trap} Sentinelle`);
    expect(pdf.roles).toContain("TH");
    expect(pdf.alts).toEqual(["QR code qui mène à la page de vérification de ce document"]);
  },
);

test.each(documents)(
  "the code printed on %s is good, and the same when it is asked twice",
  async (_name, maker) => {
    const household = await aFullHousehold();

    const [first, second] = await Promise.all([
      made(maker, asking(household)),
      made(maker, asking(household)),
    ]);

    expect(codeIn(second.text)).toBe(codeIn(first.text));
    expect(await verifyDocument(db, codeIn(first.text), today)).toMatchObject({ state: "authentic" });
    const rows = await db
      .select()
      .from(issuedDocuments)
      .where(eq(issuedDocuments.memberId, household.memberId));
    expect(rows).toHaveLength(1);
  },
);

type Pdf = Awaited<ReturnType<typeof readPdf>>;

function expectAccessible(pdf: Pdf, title: string) {
  expect(pdf).toMatchObject({ title, language: "fr", tagged: true, ua: true });
  expect(pdf.fonts.length).toBeGreaterThan(0);
  expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  expect(pdf.roles.filter((role) => role === "H1")).toHaveLength(1);
  expect(pdf.text).toContain(title);
}

const codeIn = (text: string) => text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)![0];

/** The spaces that keep an amount together are the reader's affair. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const expectInOrder = (text: string, parts: string[]) => {
  let from = 0;
  for (const part of parts) {
    const at = plain(text).indexOf(plain(part), from);
    expect(at, `« ${part} » after ${from} in ${text}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
};

test("a certificate of contributions adds up what was paid, as the database holds it", async () => {
  const household = await aFullHousehold();
  const paid = (
    await db.select().from(contributions).where(eq(contributions.memberId, household.memberId))
  ).filter(({ status }) => status === "paid");
  const total = paid.reduce((sum, { amountCents }) => sum + amountCents, 0);

  const { text } = await made(contributionsCertificate, asking(household, "annee=2026"));

  expectInOrder(text, [
    "Total payé en 2026",
    ...["Part de l’adhérent", formatAmount(total - 2_000)],
    ...["Part de l’employeur", "20,00 €", "Total", formatAmount(total)],
    ...["du 1er janv. 2026 au 31 janv. 2026", "80,12 €", "20,00 €", "60,12 €"],
    ...["du 1er févr. 2026 au 28 févr. 2026", "1 234,56 €"],
  ]);
  expect(await contributionsCertificate(db, asking(household, "annee=2024"))).toEqual(
    refuse("no-contribution"),
  );
});

test("a statement adds up the lines of its period, negative ones too, and leaves out what is not paid", async () => {
  const household = await aFullHousehold();
  await reimbursedLine(db, household, { careOn: "2026-02-20", cents: 9_999, status: "received" });
  await reimbursedLine(db, household, { careOn: "2025-12-31", cents: 7_777 });
  const lines = (
    await db.select().from(reimbursements).where(eq(reimbursements.memberId, household.memberId))
  ).filter(({ status, careOn }) => status === "paid" && careOn.year === 2026);
  const sum = (cents: (line: (typeof lines)[number]) => number) =>
    formatAmount(lines.reduce((total, line) => total + cents(line), 0));

  const { text } = await made(statement, asking(household, "annee=2026"));

  expectInOrder(text, [
    ...["Dépense", sum(({ expenseCents }) => expenseCents)],
    ...["Mutuelle", sum(({ mutualCents }) => mutualCents)],
    ...["Reste à charge", sum(({ outOfPocketCents }) => outOfPocketCents)],
    ...["10 janv. 2026", "30,00 €", "10 févr. 2026", "−12,55 €"],
  ]);
  expect(text).not.toMatch(/99,99|77,77/);
  expect(await statement(db, asking(household, "annee=2020"))).toEqual(refuse("no-line"));
});

test("a schedule tells the mandate, and which debits it does not tell in time", async () => {
  const household = await aHousehold(db);
  await instalment(db, household, { dueOn: "2026-03-15", cents: 5_000 });
  await instalment(db, household, { dueOn: "2026-04-15", cents: 5_000 });

  const { text } = await made(schedule, asking(household));

  expectInOrder(text, ["15 mars 2026 *", "50,00 €", "15 avr. 2026 du", "Total à votre charge", "100,00 €"]);
  expectInOrder(text, ["moins de 14 jours", "RUM-1", "FR00ZZZ000000"]);
  expect(await schedule(db, asking(await aHousehold(db)))).toEqual(refuse("no-planned"));
});

test("an avis d’échéance recalls the right to terminate with its dates, and what the next period costs", async () => {
  const { text } = await made(dueNotice, asking(await aFullHousehold()));
  expectInOrder(text, ["31 décembre 2026", "1er janvier 2027", "90,99 €", "31 octobre 2026", "L. 221-10-1"]);
  expectInOrder(text, ["20 jours", "L. 221-10-2"]);
  expectInOrder(text, ["copie, créée à votre demande", "ne vaut pas envoi"]);
});

test("a certificate à la carte says what was chosen and nothing else", async () => {
  const household = await aFullHousehold();
  const chosen = `personne=${household.beneficiaryId}&info=couverture&attention=${encodeURIComponent(trap)}`;

  const bare = await made(certificate, asking(household, chosen));
  const full = await made(certificate, asking(household, `${chosen}&info=naissance&info=garantie&secu=oui`));

  expectAccessible(bare, "Attestation");
  expectInOrder(bare.text, [
    "Destinataire indiqué par l’adhérent :",
    trap,
    "Odile Sentinelle",
    "1er janvier 2020",
  ]);
  expect(bare.text).not.toMatch(/Léa|1955|Essentielle|2 55 08/);
  expectInOrder(full.text, ["14 août 1955", "2 55 08 14 16", "Santé Essentielle"]);
});

test("a certificate à la carte is refused without a person of the contract, and never says « à jour » of a debt", async () => {
  const household = await aFullHousehold();
  const stranger = await aHousehold(db);
  await instalment(db, household, { dueOn: "2026-03-05", cents: 100, status: "unpaid" });

  expect(await certificate(db, asking(household))).toEqual(refuse("no-person"));
  const theirs = `personne=${stranger.beneficiaryId}`;
  expect(await certificate(db, asking(household, theirs))).toEqual(refuse("no-person"));
  const paid = `personne=${household.beneficiaryId}&info=cotisations`;
  expect(await certificate(db, asking(household, paid))).toEqual(refuse("unpaid"));
});

test("a former member has the certificat de radiation, the certificat de garantie, and no certificate of the present", async () => {
  const former = await aFullHousehold({ endedOn: "2026-02-28" });

  const { text, ...pdf } = await made(terminationCertificate, asking(former));
  const past = await made(guaranteeCertificate, asking(former));

  expectAccessible({ text, ...pdf }, "Certificat de radiation");
  expectInOrder(text, ["a pris fin le 28 février 2026", "1er mars 2026", "Du", "Au", "28 février 2026"]);
  expectInOrder(past.text, [
    "dernier jour de couverture",
    "Lunettes",
    "Couverture terminée le 28 février 2026",
  ]);
  for (const maker of [affiliationCertificate, certificate, dueNotice])
    expect(await maker(db, asking(former))).toEqual(refuse("contract-ended"));
  expect(await terminationCertificate(db, asking(await aHousehold(db)))).toEqual(refuse("contract-running"));
});

test("nothing is made of a contract that ended more than five years ago, or that is to come", async () => {
  const long = await aHousehold(db, { effectiveOn: "2015-01-01", endedOn: "2021-03-09" });
  const soon = await aHousehold(db, { effectiveOn: "2026-04-01" });
  for (const [, maker] of documents) {
    for (const household of [long, soon]) {
      expect(await maker(db, asking(household))).toEqual(refuse("no-contract"));
    }
  }
  await db
    .update(contracts)
    .set({ endedOn: day("2021-03-10") })
    .where(eq(contracts.id, long.contractId));
  expect(await guaranteeCertificate(db, asking(long))).toMatchObject({ ok: true });
});

test.each(publishedNames)(
  "%s is published as a PDF/UA file, and says that it is fictitious",
  async (name) => {
    const pdf = await readPdf(publishedPdf(name));
    expectAccessible(pdf, name === "statuts.pdf" ? "Statuts" : "Règlement mutualiste");
    expect(pdf.text).toContain("Texte fictif");
    expect(publishedPdf(name)).toBe(publishedPdf(name));
  },
);

test("whatever a name holds, the document is made and prints it as text", async () => {
  const content = { facts: [], persons: [] };
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (name) => {
      const facts = [["Adhérent", `a${name}z`]];
      expect(
        renderPdf("affiliation-certificate.typ", { ...letter("T", today), ...content, facts }).length,
      ).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});

test("templates keep the no-break space that French asks for", () => {
  const folder = "lib/document/templates";
  const faults = readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, "utf8")
      .split("\n")
      .filter((text) => !/^\s*(#|\/\/|\.\.|let|set|show|if)/.test(text) && /\p{L}{2,} \p{L}/u.test(text))
      .filter((text) => /[\p{L}\d»)\]] [:;?!»](?=\s|$)|« /u.test(text) || /\p{L}'\p{L}/u.test(text))
      .map((text) => `${file}: ${text.trim()}`),
  );
  expect(faults).toEqual([]);
});
