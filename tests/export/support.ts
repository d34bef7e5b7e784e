import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "@/db/client";
import { writeDemoFeed } from "@/db/demo/write-demo-feed";
import {
  accounts,
  bankAccounts,
  contactDetails,
  members,
  requestMessages,
  requests,
  uploads,
} from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { seal } from "@/lib/core/crypto";
import { ok } from "@/lib/core/result";
import { read, store } from "@/lib/core/storage";
import { askExport } from "@/lib/export/ask-export";
import { makeExport } from "@/lib/export/make-export";
import { findLastExport, findReadyExport } from "@/lib/export/queries";
import { runFeed } from "@/lib/feed/run-feed";
import { now } from "../support/people";
import { aTermination, declaredBy } from "../termination/support";
import { unzip } from "./unzip";

export const iban = "FR7630006000011234567890189";
export const question = "Mon ordonnance du 3 mars est-elle prise en charge ?";

/** What somebody else typed to end the contract: their own address is not the member's. */
export const declared = { words: "Je change de mutuelle.", email: "un-proche@courriel.example" };

/** A-1001 of the demonstration, who also gave details, a bank account, a question and its document. */
export async function aHousehold(db: Db & { url: string }) {
  const folder = mkdtempSync(path.join(tmpdir(), "feed-"));
  writeDemoFeed(folder, civilDate(now));
  await runFeed({ url: db.url, folder, now });
  rmSync(folder, { recursive: true });
  const [member] = await db.select().from(members).where(eq(members.externalId, "A-1001"));
  const accountId = randomUUID();
  const email = "a-1001@test.example";
  await db
    .insert(accounts)
    .values({
      id: accountId,
      memberId: member!.id,
      email,
      createdAt: now,
      activatedAt: now,
      passwordHash: "x",
    })
    .onConflictDoNothing();
  const [account] = await db.select().from(accounts).where(eq(accounts.memberId, member!.id));
  await addOwnThings(db, member!.id, account!.id);
  await aTermination(db, { memberId: member!.id }, { channel: "public", declared: declaredBy(declared) });
  return { memberId: member!.id, accountId: account!.id };
}

async function addOwnThings(db: Db, memberId: string, accountId: string) {
  const details = { addressStreet: "12 RUE DU TEST", town: "TOURS", updatedAt: now };
  await db
    .insert(contactDetails)
    .values({ memberId, ...details })
    .onConflictDoUpdate({ target: contactDetails.memberId, set: details });
  const [bankId, requestId, messageId] = [randomUUID(), randomUUID(), randomUUID()];
  await db.insert(bankAccounts).values({
    ...{ id: bankId, memberId, use: "reimbursement", state: "replaced", holder: "Marie Exemple" },
    ...{ ibanSealed: seal(iban, bankId), ibanHint: "0189", requestedAt: now, appliesAt: now, settledAt: now },
  });
  await db.insert(requests).values({
    ...{
      id: requestId,
      memberId,
      kind: "question",
      state: "sent",
      createdAt: now,
      savedAt: now,
      sentAt: now,
    },
    answersSealed: seal(JSON.stringify({ question: { subject: "ordonnance" } }), requestId),
  });
  await db.insert(requestMessages).values({
    ...{ id: messageId, memberId, requestId, at: now, by: "member", textSealed: seal(question, messageId) },
  });
  const storageKey = await store(Buffer.from("%PDF-piece"), now);
  await db.insert(uploads).values({
    ...{ id: randomUUID(), memberId, requestId, purpose: "autre", fileName: "ordonnance/../n° 1.pdf" },
    ...{ mediaType: "application/pdf", bytes: 10, storageKey, sha256: Buffer.alloc(32), createdAt: now },
  });
  await recordEvent(db, { kind: "sign-in", accountId, now });
}

export type Owner = Awaited<ReturnType<typeof aHousehold>>;

/** Asks for an archive and makes it, as the worker would. Gives its id and its files. */
export async function anArchive(db: Db, owner: Owner, at = now) {
  expect(await askExport(db, { ...owner, now: at })).toEqual(ok(true));
  const last = await findLastExport(db, owner.memberId);
  await makeExport(db, { memberId: owner.memberId, exportId: last!.id }, at);
  const ready = await findReadyExport(db, owner.memberId, last!.id, at);
  return { id: last!.id, ready: ready!, files: await unzip(await read(ready!.storageKey)) };
}
