import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, contracts, issuedDocuments } from "@/db/schema";
import { civilDate } from "@/lib/core/clock";
import { ok, refuse } from "@/lib/core/result";
import { issueDocument } from "@/lib/document/issue-document";
import { listIssued } from "@/lib/document/queries";
import { revokeDocument } from "@/lib/document/revoke-document";
import { issuedTitle } from "@/lib/document/rules";
import { askVerification, verifyDocument } from "@/lib/document/verify-document";
import { aDatabase } from "../support/database";
import { auditKinds } from "../support/outbox";
import { now } from "../support/people";
import { aHousehold, day } from "./support";

const db = await aDatabase();
const today = civilDate(now);

async function aDocument(given: Partial<Parameters<typeof issueDocument>[1]> = {}) {
  const { memberId, accountId, contractId } = await aHousehold(db);
  const kind = "affiliation-certificate" as const;
  const content = { holder: "Odile" };
  return { memberId, accountId, contractId, kind, content, validUntil: day("2026-12-31"), now, ...given };
}

const rowsOf = (memberId: string) =>
  db.select().from(issuedDocuments).where(eq(issuedDocuments.memberId, memberId));

test("the same document asked sixteen times at once is one document with one code", async () => {
  const document = await aDocument();

  const codes = await Promise.all(Array.from({ length: 16 }, () => issueDocument(db, document)));

  expect(new Set(codes).size).toBe(1);
  expect(await rowsOf(document.memberId)).toHaveLength(1);
  expect(await auditKinds(db, document.accountId)).toEqual(["document-issued"]);
});

test("another day, another content, another kind, another member: another code", async () => {
  const document = await aDocument();
  const codes = await Promise.all([
    issueDocument(db, document),
    issueDocument(db, { ...document, now: now.add({ hours: 24 }) }),
    issueDocument(db, { ...document, content: { holder: "Léa" } }),
    issueDocument(db, { ...document, kind: "certificate" }),
    issueDocument(db, await aDocument()),
  ]);
  expect(new Set(codes).size).toBe(5);
});

test("the code is stored nowhere: not in the rows, not in the audit", async () => {
  const document = await aDocument();
  const code = await issueDocument(db, document);
  const kept = await db.select().from(auditEvents).where(eq(auditEvents.accountId, document.accountId));
  const details = kept.map((event) => event.details as object);
  const text = JSON.stringify([await rowsOf(document.memberId), details]);
  expect(text).not.toContain(code);
  expect(text).not.toContain(code.replaceAll("-", ""));
  expect(details.map((names) => Object.keys(names).sort())).toEqual([["document", "kind"]]);
});

test("a code says what the document is and until when, and nothing of anyone", async () => {
  const code = await issueDocument(db, await aDocument());

  const answer = await verifyDocument(db, code.toLowerCase().replaceAll("-", " "), today);

  expect(answer).toEqual({
    state: "authentic",
    kind: "affiliation-certificate",
    issuedOn: today,
    validUntil: day("2026-12-31"),
  });
  expect(await verifyDocument(db, code, day("2026-12-31"))).toMatchObject({ state: "authentic" });
  expect(await verifyDocument(db, code, day("2027-01-01"))).toMatchObject({ state: "expired" });
  expect(await verifyDocument(db, "0000-0000-0000-0000", today)).toEqual({ state: "unknown" });
  expect(await verifyDocument(db, "n’importe quoi", today)).toEqual({ state: "unknown" });
});

test.each([
  ["affiliation-certificate", "expired", "2026-03-20"],
  ["card", "expired", "2026-03-20"],
  ["contributions-certificate", "authentic", "2026-12-31"],
] as const)("after the contract ended early, a %s is %s", async (kind, state, until) => {
  const document = await aDocument({ kind });
  const code = await issueDocument(db, document);
  await db
    .update(contracts)
    .set({ endedOn: day("2026-03-20") })
    .where(eq(contracts.id, document.contractId));

  expect(await verifyDocument(db, code, day("2026-03-20"))).toMatchObject({ state: "authentic" });
  expect(await verifyDocument(db, code, day("2026-03-21"))).toMatchObject({ state, validUntil: day(until) });
});

test("a cancelled document says so, once and for all; made again the same day it has a new, good code", async () => {
  const document = await aDocument();
  const code = await issueDocument(db, document);
  const { id } = (await rowsOf(document.memberId))[0]!;
  const order = { memberId: document.memberId, accountId: document.accountId, id, now };

  const outcomes = await Promise.all([revokeDocument(db, order), revokeDocument(db, order)]);

  expect(outcomes).toEqual([ok(undefined), ok(undefined)]);
  expect(await auditKinds(db, document.accountId)).toEqual(["document-issued", "document-revoked"]);
  expect(await verifyDocument(db, code, today)).toMatchObject({ state: "revoked" });
  expect(await verifyDocument(db, code, day("2030-01-01"))).toMatchObject({ state: "revoked" });

  const again = await Promise.all(Array.from({ length: 16 }, () => issueDocument(db, document)));
  expect(new Set(again).size).toBe(1);
  expect(again[0]).not.toBe(code);
  expect(await verifyDocument(db, again[0]!, today)).toMatchObject({ state: "authentic" });
  expect(await verifyDocument(db, code, today)).toMatchObject({ state: "revoked" });
});

test("nobody cancels the document of another, nor one that does not exist", async () => {
  const document = await aDocument();
  const code = await issueDocument(db, document);
  const stranger = await aDocument();
  const { id } = (await rowsOf(document.memberId))[0]!;
  const order = { memberId: stranger.memberId, accountId: stranger.accountId, now };

  expect(await revokeDocument(db, { ...order, id })).toEqual(refuse("unknown-document"));
  expect(await revokeDocument(db, { ...order, id: randomUUID() })).toEqual(refuse("unknown-document"));
  expect(await verifyDocument(db, code, today)).toMatchObject({ state: "authentic" });
});

test("the list of a member is theirs alone, the latest first, page by page", async () => {
  const document = await aDocument();
  await issueDocument(db, await aDocument());
  for (const days of [0, 1, 2]) await issueDocument(db, { ...document, now: now.add({ hours: 24 * days }) });

  const first = await listIssued(db, document.memberId, today, { limit: 2 });
  const second = await listIssued(db, document.memberId, today, { limit: 2, after: first.next });

  const days = [...first.rows, ...second.rows].map(({ issuedOn }) => issuedOn.toString());
  expect(days).toEqual(["2026-03-12", "2026-03-11", "2026-03-10"]);
  expect(second.next).toBeUndefined();
});

test("documents of one kind are told apart by their days and by the end of their code", async () => {
  const document = await aDocument({ kind: "statement" });
  const period = { from: day("2026-01-01"), to: day("2026-03-31") };
  const code = await issueDocument(db, { ...document, period });
  await issueDocument(db, { ...document, content: { holder: "Léa" } });

  const { rows } = await listIssued(db, document.memberId, today);

  const kept = rows.find(({ periodFrom }) => periodFrom);
  expect(kept).toMatchObject({ periodFrom: period.from, periodTo: period.to, codeEnd: code.slice(-4) });
  expect(issuedTitle(kept!)).toBe("Relevé de remboursements, du 1er\u00a0janvier au 31\u00a0mars 2026");
  expect(issuedTitle({ ...kept!, kind: "contributions-certificate", periodTo: day("2026-12-31") })).toBe(
    "Attestation de cotisations 2026",
  );
  expect(rows.map(issuedTitle)).toContain("Relevé de remboursements");
});

test("one address cannot walk through codes", async () => {
  const code = await issueDocument(db, await aDocument());
  const visitor = { clientAddress: "198.18.7.7", now };
  const answers = [];
  for (let asked = 0; asked < 31; asked += 1)
    answers.push(await askVerification(db, { ...visitor, code: "0000-0000-0000-0000" }));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(30);
  expect(answers.at(-1)).toEqual(refuse("too-many-attempts"));
  expect(await askVerification(db, { ...visitor, code })).toEqual(refuse("too-many-attempts"));
  expect(await askVerification(db, { clientAddress: "198.18.7.8", now, code })).toMatchObject({ ok: true });
  expect(await askVerification(db, { ...visitor, now: now.add({ minutes: 2 }), code })).toMatchObject({
    ok: true,
  });
});
