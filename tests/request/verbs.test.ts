import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, requestEvents, requestMessages, requests, uploads } from "@/db/schema";
import { ok, refuse } from "@/lib/core/result";
import { acknowledgeRequest } from "@/lib/request/acknowledge-request";
import { openAnswers } from "@/lib/request/answers";
import { cancelRequest } from "@/lib/request/cancel-request";
import { findRequest, findUpload, listMessages, listRequests } from "@/lib/request/queries";
import { uploadLimits } from "@/lib/request/receive-files";
import { removeExpiredFiles } from "@/lib/request/remove-expired-files";
import { removeUpload } from "@/lib/request/remove-upload";
import type { RequestState } from "@/lib/request/rules";
import { saveStep } from "@/lib/request/save-step";
import { markRead, sendMessage } from "@/lib/request/send-message";
import { moveRequest, writeMessage } from "@/lib/request/tell-member";
import { aDatabase } from "../support/database";
import { auditKinds, jobsWaiting, mailsTo } from "../support/outbox";
import { aSpace } from "../support/space";
import { aPdf, aPng } from "./files";
import { aBirth, aSentBirth, join, now, rowOf, send, steps, uploadsOf, type Written } from "./support";

// The files of other tests have no row in this database.
process.env.STORAGE_FOLDER = mkdtempSync(path.join(tmpdir(), "files-"));
const db = await aDatabase();
const staffId = randomUUID();
await db.execute(sql`
  insert into staff (id, email, name, role, invited_at) values (${staffId}, 'c@mutuelle.example', 'C', 'adviser', now())`);

const stagesOf = async ({ memberId }: Written) =>
  (
    await db
      .select({ state: requestEvents.state, by: requestEvents.by })
      .from(requestEvents)
      .where(eq(requestEvents.memberId, memberId))
      .orderBy(requestEvents.at)
  ).map(({ state, by }) => `${state} ${by}`);

/** What an adviser's verb does with a request: its audit apart. */
const move = async (written: Written, to: RequestState, note?: string, at = now.add({ minutes: 1 })) => {
  const { kind, version } = await rowOf(db, written.memberId);
  const { memberId, requestId } = written;
  return db.transaction((tx) =>
    moveRequest(tx, {
      memberId,
      requestId,
      kind,
      version,
      to,
      by: "adviser",
      staffId,
      now: at,
      ...(note && { note }),
    }),
  );
};

const save = (memberId: string, version: number, values = steps.enfant as Record<string, string>) =>
  saveStep(db, { memberId, kind: "birth", step: "enfant", values, version, now });

test("a page saved is there again, sealed, on any device", async () => {
  const { memberId } = await aSpace(db);
  expect(await save(memberId, 0)).toEqual({ ok: true, value: true });

  const row = await rowOf(db, memberId);
  expect(row).toMatchObject({ state: "draft", version: 1, sentAt: null });
  expect(row.answersSealed!.includes("Zoé")).toBe(false);
  expect(openAnswers(row.answersSealed, row.id)).toEqual({ enfant: steps.enfant });
});

test("of two tabs, the second is told, and overwrites nothing", async () => {
  const { memberId } = await aSpace(db);
  await save(memberId, 0);
  expect((await save(memberId, 1, { ...steps.enfant, firstName: "Ada" })).ok).toBe(true);
  expect(await save(memberId, 1, { ...steps.enfant, firstName: "Eva" })).toEqual({
    ok: false,
    refusal: "changed-meanwhile",
  });
  const { answersSealed, id } = await rowOf(db, memberId);
  expect(openAnswers(answersSealed, id).enfant?.firstName).toBe("Ada");
});

test("the first page sent 16 times at once is one draft", async () => {
  const { memberId } = await aSpace(db);
  const saved = await Promise.all(Array.from({ length: 16 }, () => save(memberId, 0)));
  expect(saved.every(({ ok }) => ok)).toBe(true);
  expect(await db.select().from(requests).where(eq(requests.memberId, memberId))).toHaveLength(1);
  expect((await rowOf(db, memberId)).version).toBe(1);
});

test("a request sent 16 times at once leaves once, with its stage, its audit, its job, its documents", async () => {
  const written = await aBirth(db);
  const sent = await Promise.all(Array.from({ length: 16 }, () => send(db, written)));

  expect(sent.every(({ ok }) => ok)).toBe(true);
  expect(await stagesOf(written)).toEqual(["sent member"]);
  expect(await auditKinds(db, written.accountId)).toEqual(["upload-stored", "request-sent"]);
  const jobs = (await jobsWaiting(db)).filter(({ payload }) => payload.requestId === written.requestId);
  expect(jobs.map(({ task_identifier }) => task_identifier)).toEqual(["acknowledge-request"]);
  expect(await rowOf(db, written.memberId)).toMatchObject({ state: "sent", sentAt: now });
  expect((await rowOf(db, written.memberId)).promisedOn?.toString()).toBe("2026-03-17");
  expect(await uploadsOf(db, written.memberId)).toHaveLength(1);
});

test("nothing leaves without what it needs, nor as it was before somebody changed it", async () => {
  const written = await aBirth(db);
  expect(await send(db, { ...written, version: written.version - 1 })).toMatchObject({
    refusal: "changed-meanwhile",
  });
  const [upload] = await uploadsOf(db, written.memberId);
  await removeUpload(db, { ...written, uploadId: upload!.id, now });
  expect(await send(db, { ...written, version: written.version + 1 })).toMatchObject({
    refusal: "incomplete",
  });
  expect((await rowOf(db, written.memberId)).state).toBe("draft");
});

test("answers of pages that closed again are not sent", async () => {
  const written = await aBirth(db);
  const { memberId, requestId } = written;
  const values = { cover: "non" };
  await saveStep(db, { memberId, kind: "birth", step: "couverture", values, version: written.version, now });
  await send(db, { ...written, version: written.version + 1 });
  const { answersSealed } = await rowOf(db, memberId);
  expect(openAnswers(answersSealed, requestId)).toMatchObject({
    couverture: { cover: "non" },
    rattachement: {},
  });
});

test("a request is acknowledged once, by e-mail, unless an adviser was quicker", async () => {
  const written = await aSentBirth(db);
  await acknowledgeRequest(db, written, now.add({ seconds: 5 }));
  await acknowledgeRequest(db, written, now.add({ seconds: 9 }));
  expect(await stagesOf(written)).toEqual(["sent member", "received system"]);
  expect(await mailsTo(db, written.accountId)).toEqual(["request-received"]);

  const quick = await aSentBirth(db);
  await move(quick, "under-review");
  await acknowledgeRequest(db, quick, now.add({ minutes: 2 }));
  expect((await rowOf(db, quick.memberId)).state).toBe("under-review");
});

test("a request is cancelled until an adviser takes it, and of both at once one wins", async () => {
  for (let race = 0; race < 8; race++) {
    const written = await aSentBirth(db);
    const { kind, version } = await rowOf(db, written.memberId);
    const { memberId, requestId, accountId } = written;
    const take = {
      memberId,
      requestId,
      kind,
      version,
      to: "under-review",
      by: "adviser",
      staffId,
      now,
    } as const;
    const [cancelled, taken] = await Promise.all([
      cancelRequest(db, { memberId, accountId, requestId, now }),
      db.transaction((tx) => moveRequest(tx, take)),
    ]);
    expect([cancelled.ok, taken.ok].filter(Boolean)).toHaveLength(1);
    expect((await rowOf(db, memberId)).state).toBe(cancelled.ok ? "cancelled" : "under-review");
    if (!cancelled.ok) expect(cancelled.refusal).toBe("taken-up");
  }
});

test("a draft given up forgets what was typed and its documents", async () => {
  const written = await aBirth(db);
  const [{ storageKey } = { storageKey: "" }] = await uploadsOf(db, written.memberId);
  expect(await cancelRequest(db, { ...written, now })).toEqual({ ok: true, value: { wasSent: false } });
  expect(await rowOf(db, written.memberId)).toMatchObject({ state: "cancelled", answersSealed: null });
  expect(await listRequests(db, written.memberId)).toEqual([]);

  await removeExpiredFiles(db, now);
  expect(await uploadsOf(db, written.memberId)).toEqual([]);
  expect(filesOn(storageKey.slice(0, 10))).not.toContain(storageKey.slice(11));
  expect((await save(written.memberId, 0)).ok).toBe(true);
});

const filesOn = (day: string): string[] => readdirSync(`${process.env.STORAGE_FOLDER}/${day}`);

test("the same file sent 16 times at once is kept once, with one file behind it", async () => {
  const written = await aBirth(db);
  const before = filesOn("2026-03-10").length;
  const bytes = await aPng(50, 50);
  const kept = await Promise.all(
    Array.from({ length: 16 }, () => join(db, written, { bytes, fileName: "../x.png" })),
  );
  expect(kept.every(({ ok }) => ok)).toBe(true);
  const rows = await uploadsOf(db, written.memberId);
  expect(rows).toHaveLength(2);
  expect(rows.map(({ fileName }) => fileName).sort()).toEqual(["acte.pdf", "x.png"]);
  expect(filesOn("2026-03-10")).toHaveLength(before + 1);
});

test("of 30 documents at once, no more are kept than the limit, and no file is left over", async () => {
  const written = await aBirth(db);
  const before = filesOn("2026-03-10").length;
  const sent = Array.from({ length: 30 }, (_, n) => join(db, written, { bytes: aPdf(`% ${n}`) }));
  const kept = (await Promise.all(sent)).filter(({ ok }) => ok);
  expect(kept).toHaveLength(19);
  expect(filesOn("2026-03-10")).toHaveLength(before + 19);
});

test("all requests together, a member sends no more than the limit; what was removed makes room", async () => {
  const written = await aBirth(db);
  const [first] = await uploadsOf(db, written.memberId);
  const room = uploadLimits.memberBytes - first!.bytes;
  const other = { ...first!, id: randomUUID(), storageKey: randomUUID(), bytes: room };
  await db.insert(uploads).values(other);
  const more = () => join(db, written, { bytes: aPdf("% autre"), fileName: "autre.pdf" });
  expect(await more()).toEqual(refuse("space-full"));
  expect(await uploadsOf(db, written.memberId)).toHaveLength(2);

  await db.update(uploads).set({ removedAt: now }).where(eq(uploads.id, other.id));
  expect(await more()).toEqual(ok(true));
});

test("a bad file keeps nothing, and loses nothing of the rest", async () => {
  const written = await aBirth(db);
  const before = filesOn("2026-03-10").length;
  expect(await join(db, written, { bytes: Buffer.from("MZ") })).toMatchObject({ refusal: "not-a-document" });
  expect(filesOn("2026-03-10")).toHaveLength(before);
  expect(await rowOf(db, written.memberId)).toMatchObject({ version: written.version, state: "draft" });
});

test("a document kept whose answer is lost has its file, and is kept once when it is sent again", async () => {
  const written = await aBirth(db);
  const before = filesOn("2026-03-10").length;
  const bytes = aPdf("% lost");
  const losing: typeof db = Object.create(db, {
    transaction: {
      value: async (run: Parameters<typeof db.transaction>[0]) => {
        await db.transaction(run);
        throw new Error("the answer to COMMIT is lost");
      },
    },
  });
  await expect(join(losing, written, { bytes })).rejects.toThrow("lost");
  expect(await join(db, written, { bytes })).toEqual({ ok: true, value: true });

  const kept = await uploadsOf(db, written.memberId);
  expect(kept).toHaveLength(2);
  for (const { storageKey } of kept) expect(filesOn("2026-03-10")).toContain(storageKey.slice(11));
  expect(filesOn("2026-03-10")).toHaveLength(before + 1);
});

test("a file that no row names is removed after a day, and no other", async () => {
  const { store } = await import("@/lib/core/storage");
  const written = await aBirth(db);
  const [{ storageKey } = { storageKey: "" }] = await uploadsOf(db, written.memberId);
  const orphan = await store(Buffer.from("x"), now);
  await removeExpiredFiles(db, now.add({ hours: 20 }));
  expect(filesOn("2026-03-10")).toContain(orphan.slice(11));
  await removeExpiredFiles(db, now.add({ hours: 48 }));
  expect(filesOn("2026-03-10")).not.toContain(orphan.slice(11));
  expect(filesOn("2026-03-10")).toContain(storageKey.slice(11));
});

test("when most files have no row, as in a database restored without them, none is removed", async () => {
  const { store } = await import("@/lib/core/storage");
  const [at, day] = [now.add({ hours: 24 * 60 }), "2026-05-09"];
  const orphans = (n: number) => Promise.all(Array.from({ length: n }, () => store(Buffer.from("x"), at)));
  const sweep = () => removeExpiredFiles(db, at.add({ hours: 48 }));
  await orphans(20);
  await sweep();
  expect(filesOn(day), "few").toEqual([]);

  await orphans(21);
  const taken = await aBirth(db);
  await cancelRequest(db, { ...taken, now });
  await expect(sweep()).rejects.toThrow("most files have no row");
  expect(filesOn(day)).toHaveLength(21);
  expect(await uploadsOf(db, taken.memberId)).toHaveLength(1);

  const written = await aBirth(db);
  const named = await orphans(20);
  const [upload] = await uploadsOf(db, written.memberId);
  for (const storageKey of [...named, (await orphans(1))[0]!])
    await db.insert(uploads).values({ ...upload!, id: randomUUID(), storageKey });
  await sweep();
  expect(filesOn(day), "half, no more").toHaveLength(21);
});

test.each(["attestation-de-droits", "autre"])(
  "a document given as %s while one is awaited gives the request back to its adviser",
  async (purpose) => {
    const written = await aSentBirth(db);
    await move(written, "under-review");
    await move(written, "document-needed", "attestation-de-droits");
    expect(await rowOf(db, written.memberId)).toMatchObject({ awaited: "attestation-de-droits" });

    await join(db, written, { purpose, bytes: aPdf("% rights") });
    expect(await rowOf(db, written.memberId)).toMatchObject({
      state: "under-review",
      awaited: null,
      takenBy: staffId,
    });
    expect((await stagesOf(written)).sort()).toContain("under-review member");
    expect(await mailsTo(db, written.accountId)).toEqual(["request-updated", "request-updated"]);
  },
);

test("a message written while a document is awaited gives the request back too", async () => {
  const written = await aSentBirth(db);
  await move(written, "under-review");
  await move(written, "document-needed", "attestation-de-droits");
  expect(await say(written, "Je ne l’ai pas")).toEqual({ ok: true, value: true });
  const back = { state: "under-review", awaited: null, takenBy: staffId };
  expect(await rowOf(db, written.memberId)).toMatchObject(back);
});

test("a decided request takes nothing more", async () => {
  const written = await aSentBirth(db);
  await move(written, "under-review");
  await move(written, "refused", "Le contrat ne le permet pas.");
  expect(await join(db, written, { bytes: aPdf("% late") })).toMatchObject({ refusal: "closed" });
  const unread = { bytes: Buffer.from("MZ") };
  expect(await join(db, written, unread), "a document is not read").toMatchObject({ refusal: "closed" });
  expect(await say(written, "Pourquoi ?")).toMatchObject({ refusal: "closed" });
  expect(await cancelRequest(db, { ...written, now })).toMatchObject({ refusal: "taken-up" });
  expect(await move(written, "accepted")).toMatchObject({ refusal: "changed-meanwhile" });
  expect(await findRequest(db, written.memberId, written.requestId)).toMatchObject({
    state: "refused",
    reason: "Le contrat ne le permet pas.",
  });
});

const say = (written: Written, text: string, messageId = randomUUID()) =>
  sendMessage(db, { ...written, messageId, text, now });

test("a message sent 16 times at once is one, sealed, and an answer is told by e-mail without its content", async () => {
  const written = await aSentBirth(db);
  const messageId = randomUUID();
  const said = await Promise.all(Array.from({ length: 16 }, () => say(written, "Merci d’avance", messageId)));
  expect(said.every(({ ok }) => ok)).toBe(true);
  const { memberId, requestId } = written;
  await writeMessage(db, {
    memberId,
    requestId,
    by: "adviser",
    staffId,
    text: "Bien reçu",
    now: now.add({ hours: 1 }),
  });

  const messages = await listMessages(db, memberId, requestId);
  expect(messages.map(({ text }) => text)).toEqual(["Merci d’avance", "Bien reçu"]);
  const [row] = await db.select().from(requestMessages).where(eq(requestMessages.memberId, memberId));
  expect(row!.textSealed.includes("Merci")).toBe(false);
  expect(await mailsTo(db, written.accountId)).toEqual(["request-message"]);
  expect((await listRequests(db, memberId))[0]?.unread).toBe(1);
  await markRead(db, { memberId, requestId, now });
  expect((await listRequests(db, memberId))[0]?.unread).toBe(0);
});

test("a question becomes a message; answered, it may be asked further", async () => {
  const { memberId, accountId } = await aSpace(db);
  const values = { subject: "contrat", text: "Suis-je couverte ?" };
  await saveStep(db, { memberId, kind: "question", step: "message", values, version: 0, now });
  const { id: requestId, version } = await rowOf(db, memberId);
  const written = { memberId, accountId, requestId, version };
  expect(await send(db, written)).toEqual({ ok: true, value: true });
  const { answersSealed } = await rowOf(db, memberId);
  expect(openAnswers(answersSealed, requestId)).toEqual({ message: { subject: "contrat" } });
  expect((await listMessages(db, memberId, requestId)).map(({ text }) => text)).toEqual([
    "Suis-je couverte ?",
  ]);

  await move(written, "under-review");
  await move(written, "answered");
  expect(await say(written, "Et mon fils ?")).toEqual({ ok: true, value: true });
  expect(await rowOf(db, memberId)).toMatchObject({ state: "sent", decidedAt: null, takenBy: null });
});

test("another member reads, changes and cancels nothing", async () => {
  const written = await aSentBirth(db);
  const stranger = await aSpace(db);
  const theirs = { ...written, memberId: stranger.memberId, accountId: stranger.accountId };
  const [upload] = await uploadsOf(db, written.memberId);
  const untouched = await rowOf(db, written.memberId);

  expect(await findRequest(db, stranger.memberId, written.requestId)).toBeUndefined();
  expect(await findUpload(db, stranger.memberId, written.requestId, upload!.id)).toBeUndefined();
  expect(await listMessages(db, stranger.memberId, written.requestId)).toEqual([]);
  expect(await cancelRequest(db, { ...theirs, now })).toMatchObject({ refusal: "unknown-request" });
  for (const bytes of [aPdf("% strange"), Buffer.from("MZ")])
    expect(await join(db, theirs, { bytes })).toMatchObject({ refusal: "unknown-request" });
  expect(await say(theirs, "Bonjour")).toMatchObject({ refusal: "unknown-request" });
  expect(await send(db, theirs)).toMatchObject({ refusal: "changed-meanwhile" });
  await removeUpload(db, { ...theirs, uploadId: upload!.id, now });
  expect(await rowOf(db, written.memberId)).toEqual(untouched);
  expect(await uploadsOf(db, written.memberId)).toEqual([upload]);
});

test("audit rows, jobs and e-mails hold ids and codes alone", async () => {
  await aSentBirth(db);
  const written = [
    ...(await db.select({ text: sql<string>`details::text` }).from(auditEvents)),
    ...(await db.execute<{ text: string }>(
      sql`select payload::text as text from graphile_worker._private_jobs`,
    )),
    ...(await db.execute<{ text: string }>(sql`select details::text as text from mails`)),
  ].map(({ text }) => text);
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter((text) => /Zoé|Sentinelle|acte\.pdf|2026-02-20/.test(text))).toEqual([]);
  const open = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.purpose, "autre"), eq(uploads.bytes, 0)));
  expect(open).toEqual([]);
});
