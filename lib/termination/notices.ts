import { createHash, randomUUID } from "node:crypto";
import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { terminationNotices, terminations } from "@/db/schema";
import type { noticeKinds } from "@/db/schema/termination";
import { seal, unseal } from "@/lib/core/crypto";

type Made = {
  terminationId: string;
  kind: (typeof noticeKinds)[number];
  pdf: Buffer;
  now: Temporal.Instant;
};

/** Keeps an avis byte for byte, with its SHA-256. Gives its id. */
export async function keepNotice(tx: Db, { terminationId, kind, pdf, now }: Made): Promise<string> {
  const id = randomUUID();
  const sha256 = createHash("sha256").update(pdf).digest();
  const pdfSealed = seal(pdf.toString("base64"), id);
  await tx.insert(terminationNotices).values({ id, terminationId, kind, at: now, sha256, pdfSealed });
  return id;
}

/** The bytes of an avis, as they left. Nothing else may come out: what does not have its SHA-256 is a fault. */
export function openNotice({ id, sha256, pdfSealed }: { id: string; sha256: Buffer; pdfSealed: Buffer }) {
  const pdf = Buffer.from(unseal(pdfSealed, id), "base64");
  if (!createHash("sha256").update(pdf).digest().equals(sha256)) throw new Error(`avis ${id} was altered`);
  return pdf;
}

/** The last avis of a request, for who proves otherwise that it is theirs: a sealed draft, a link, an adviser. */
export const findNotice = (db: Db, terminationId: string) =>
  lastNotice(db, eq(terminations.id, terminationId));

/** The last avis of a member's request: another's is unknown. */
export const findOwnNotice = (db: Db, memberId: string, terminationId: string) =>
  lastNotice(db, and(eq(terminations.memberId, memberId), eq(terminations.id, terminationId)));

async function lastNotice(db: Db, which: SQL | undefined) {
  const [last] = await db
    .select({
      id: terminationNotices.id,
      sha256: terminationNotices.sha256,
      pdfSealed: terminationNotices.pdfSealed,
      reference: terminations.reference,
    })
    .from(terminationNotices)
    .innerJoin(terminations, eq(terminations.id, terminationNotices.terminationId))
    .where(which)
    .orderBy(desc(terminationNotices.at), desc(terminationNotices.id))
    .limit(1);
  return last && { pdf: openNotice(last), fileName: noticeFileName(last.reference) };
}

/** The name of the file, by what people quote. */
export const noticeFileName = (reference: string): string => `avis-de-resiliation-${reference}.pdf`;

/** The avis of a request, the oldest first. */
export async function listNotices(db: Db, terminationId: string) {
  const rows = await db
    .select({
      id: terminationNotices.id,
      kind: terminationNotices.kind,
      at: terminationNotices.at,
      sha256: terminationNotices.sha256,
    })
    .from(terminationNotices)
    .where(eq(terminationNotices.terminationId, terminationId))
    .orderBy(asc(terminationNotices.at), asc(terminationNotices.id));
  return rows.map((row) => ({ ...row, sha256: row.sha256.toString("hex") }));
}
