import { createHash, randomUUID } from "node:crypto";
import { and, count, eq, isNull, sum } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests, uploads } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { ok, type Result, refuse } from "@/lib/core/result";
import { isFull, remove, store } from "@/lib/core/storage";
import { cleanFileName, type MediaType } from "./inspect-file";
import { type DocumentFault, readDocument } from "./read-document";
import { uploadLimits } from "./receive-files";
import { promisedOn, takesDocuments } from "./rules";
import { moveRequest } from "./tell-member";

export type StoreUploadRefusal =
  | DocumentFault
  | "unknown-request"
  | "closed"
  | "too-many-documents"
  | "space-full"
  | "storage-full"
  | "storage-away";

export type Sent = {
  memberId: string;
  accountId: string;
  requestId: string;
  /** Which document it is said to be. */
  purpose: string;
  fileName: string;
  bytes: Buffer;
  now: Temporal.Instant;
};

/**
 * Keeps a document with a member's request. The file is written first, its row after: a row always has its file, and a
 * file without a row is removed the next day. A transaction that throws leaves the file: its answer may be lost, and its
 * row kept. The same file sent twice is kept once. A request that awaited a document goes back to the adviser, whatever
 * the document is said to be: nobody else would look.
 */
export async function storeUpload(db: Db, sent: Sent): Promise<Result<true, StoreUploadRefusal>> {
  const request = taking((await requestOf(db, sent))[0]);
  if (!request.ok) return request;
  const read = await readDocument(sent.bytes);
  if (!read.ok) return read;
  const kept = await keep(read.value.bytes, sent.now);
  if (!kept.ok) return kept;
  const outcome = await db.transaction((tx) => attach(tx, sent, { ...read.value, storageKey: kept.value }));
  if (!outcome.ok || outcome.value === "same") await forget(kept.value);
  return outcome.ok ? ok(true) : outcome;
}

async function keep(
  bytes: Buffer,
  now: Temporal.Instant,
): Promise<Result<string, "storage-full" | "storage-away">> {
  try {
    return ok(await store(bytes, now));
  } catch (error) {
    log.error({ err: error }, "a document could not be stored");
    return refuse(isFull(error) ? "storage-full" : "storage-away");
  }
}

/** What is left here is removed the next day. */
const forget = (key: string) => remove(key).catch(() => {});

type File = { bytes: Buffer; mediaType: MediaType; storageKey: string };
type Attached = Result<"new" | "same", "unknown-request" | "closed" | "too-many-documents" | "space-full">;

async function attach(tx: Db, sent: Sent, file: File): Promise<Attached> {
  const { memberId, accountId, requestId, purpose, fileName, now } = sent;
  const request = taking((await requestOf(tx, sent).for("update"))[0]);
  if (!request.ok) return request;
  const sha256 = createHash("sha256").update(file.bytes).digest();
  if (await isKept(tx, sent, sha256)) return ok("same");
  if ((await countOf(tx, sent)) >= uploadLimits.perRequest) return refuse("too-many-documents");
  if ((await bytesOf(tx, sent)) + file.bytes.length > uploadLimits.memberBytes) return refuse("space-full");
  const id = randomUUID();
  const { mediaType, storageKey, bytes } = file;
  await tx.insert(uploads).values({
    ...{ id, memberId, requestId, purpose, mediaType, storageKey, sha256, createdAt: now },
    fileName: cleanFileName(fileName, mediaType),
    bytes: bytes.length,
  });
  await giveBack(tx, sent, request.value);
  await recordEvent(tx, {
    kind: "upload-stored",
    accountId,
    details: { request: requestId, upload: id },
    now,
  });
  return ok("new");
}

type Held = Pick<typeof requests.$inferSelect, "kind" | "state" | "version">;

const requestOf = (db: Db, { memberId, requestId }: Sent) =>
  db
    .select({
      kind: requests.kind,
      state: requests.state,
      version: requests.version,
    })
    .from(requests)
    .where(and(eq(requests.memberId, memberId), eq(requests.id, requestId)));

function taking(request: Held | undefined): Result<Held, "unknown-request" | "closed"> {
  if (!request) return refuse("unknown-request");
  return takesDocuments(request.state) ? ok(request) : refuse("closed");
}

const ofRequest = ({ memberId, requestId }: Sent) =>
  and(eq(uploads.memberId, memberId), eq(uploads.requestId, requestId), isNull(uploads.removedAt));

async function isKept(tx: Db, sent: Sent, sha256: Buffer): Promise<boolean> {
  const same = and(ofRequest(sent), eq(uploads.purpose, sent.purpose), eq(uploads.sha256, sha256));
  return (await tx.select({ id: uploads.id }).from(uploads).where(same)).length > 0;
}

async function countOf(tx: Db, sent: Sent): Promise<number> {
  const [row] = await tx.select({ documents: count() }).from(uploads).where(ofRequest(sent));
  return row?.documents ?? 0;
}

async function bytesOf(tx: Db, { memberId }: Sent): Promise<number> {
  const [row] = await tx
    .select({ bytes: sum(uploads.bytes).mapWith(Number) })
    .from(uploads)
    .where(and(eq(uploads.memberId, memberId), isNull(uploads.removedAt)));
  return row?.bytes ?? 0;
}

/** A draft changes: who checks it elsewhere is told. A request that awaited a document goes back to its adviser. */
async function giveBack(tx: Db, { memberId, requestId, now }: Sent, { kind, state, version }: Held) {
  if (state === "document-needed") {
    const promised = promisedOn(kind, civilDate(now));
    const which = { memberId, requestId, version, kind, now };
    await moveRequest(tx, { ...which, to: "under-review", by: "member", promisedOn: promised });
  } else {
    await tx
      .update(requests)
      .set({ version: version + 1, ...(state === "draft" && { savedAt: now }) })
      .where(and(eq(requests.memberId, memberId), eq(requests.id, requestId)));
  }
}
