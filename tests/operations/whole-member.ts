import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import {
  accounts,
  bankAccounts,
  cardShares,
  contracts,
  dataExports,
  issuedDocuments,
  members,
  requestEvents,
  requestMessages,
  requests,
  uploads,
} from "@/db/schema";
import { openSession } from "@/lib/account/sign-in";
import { recordChange } from "@/lib/change/record-change";
import { recordEvent } from "@/lib/core/audit";
import { seal } from "@/lib/core/crypto";
import { queueMail } from "@/lib/core/mail";
import { store } from "@/lib/core/storage";
import { runFeed } from "@/lib/feed/run-feed";
import { beneficiary, contribution, reimbursement } from "../feed/space-support";
import type { Fields } from "../feed/support";
import { contract, contractsCsv, fileCsv, member, membersCsv } from "../feed/support";
import { aSecret } from "../support/people";
import { aTermination, declaredBy } from "../termination/support";

export const now = Temporal.Instant.from("2027-03-10T09:00:00Z");
/** The last contract had ended; the member still has a space. */
const ended = "2026-12-31";

/** What names the member and the people on the contract, wherever it is written. */
export const sentinels = {
  lastName: "Zyxabel",
  firstName: "Quirina",
  child: "Ophrysine",
  nir: "2610714168025",
  childNir: "1100775123456",
  born: "1961-07-23",
  number: "00774411",
  email: "quirina.zyxabel@courriel.example",
  street: "17 rue de la Sentinelle",
  iban: "FR7630006000011234567890189",
  message: "Ma question nomme Zyxabel",
  draft: "brouillon-de-zyxabel",
  file: "livret-zyxabel.pdf",
  device: "Navigateur de Zyxabel",
} as const;

const identity: Fields = {
  numero_adhesion: sentinels.number,
  nom: sentinels.lastName,
  prenom: sentinels.firstName,
  nir: sentinels.nir,
  date_naissance: sentinels.born,
  email: sentinels.email,
};

/** The feed that names the member, and another one beside. */
export const feedFiles = (n: number, contractFields: Fields = {}, more: Fields[] = []) => ({
  members: membersCsv(member(n, identity), member(n + 1)),
  contracts: contractsCsv(contract(n, { date_fin: ended, ...contractFields }), contract(n + 1), ...more),
  beneficiaries: fileCsv(
    "beneficiaries",
    beneficiary(n, {
      nom: sentinels.lastName,
      prenom: sentinels.firstName,
      nir: sentinels.nir,
      date_naissance: sentinels.born,
    }),
    beneficiary(n, {
      identifiant: `B${n}-1`,
      nom: sentinels.lastName,
      prenom: sentinels.child,
      nir: sentinels.childNir,
      rang: "2",
      lien: "enfant",
    }),
    beneficiary(n + 1),
  ),
  contributions: fileCsv("contributions", contribution(n), contribution(n + 1)),
  reimbursements: fileCsv("reimbursements", reimbursement(n), reimbursement(n + 1)),
  contacts: fileCsv("contacts", {
    identifiant_adherent: `A${n}`,
    appartement: "",
    batiment: "",
    voie: sentinels.street,
    lieu_dit: "",
    code_postal: "37000",
    ville: "TOURS",
    pays: "FR",
    mobile: "",
    fixe: "",
    courrier: "papier",
  }),
});

/** Reads a feed, as the management system sends it. Gives its summary. */
export async function readFeed(db: { url: string }, files: Record<string, string>, at = now) {
  const folder = mkdtempSync(path.join(tmpdir(), "feed-"));
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, `${name}.csv`), content);
  const outcome = await runFeed({ url: db.url, folder, now: at });
  rmSync(folder, { recursive: true });
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.summary;
}

const long = (at: string) => Temporal.Instant.from(`${at}T09:00:00Z`);

/** A former member of whom there is a row in every table that is about one. Gives their ids. */
export async function aWholeMember(db: Db & { url: string }, n: number): Promise<Ids> {
  await readFeed(db, feedFiles(n));
  const [row] = await db.select().from(members).where(eq(members.membershipNumber, sentinels.number));
  const memberId = row!.id;
  const [account] = await db.select().from(accounts).where(eq(accounts.memberId, memberId));
  const [own] = await db.select().from(contracts).where(eq(contracts.memberId, memberId));
  const ids = { memberId, accountId: account!.id, contractId: own!.id };
  await db
    .update(accounts)
    .set({ passwordHash: "x", activatedAt: now, emailVerifiedAt: now })
    .where(eq(accounts.id, ids.accountId));
  await fillSpace(db, ids);
  await fillRequests(db, ids);
  await aSettledTermination(db, ids);
  return ids;
}

export type Ids = { memberId: string; accountId: string; contractId: string };

async function fillSpace(db: Db, { memberId, accountId, contractId }: Ids) {
  const device = { cookie: randomUUID(), label: sentinels.device };
  await openSession(db, { accountId, device, now });
  await aSecret(db, "email-change", accountId, { email: sentinels.email, at: now });
  await queueMail(db, { template: "email-changed", accountId, to: sentinels.email, now });
  await db.insert(cardShares).values({
    ...{ id: randomUUID(), memberId, secretHash: Buffer.from(randomUUID()) },
    ...{ createdAt: now, expiresAt: now.add({ hours: 24 }) },
  });
  const storageKey = await store(Buffer.from(`archive ${sentinels.lastName}`), now);
  await db.insert(dataExports).values({
    ...{ id: randomUUID(), memberId, requestedAt: now, madeAt: now, storageKey, bytes: 10 },
    expiresAt: now.add({ hours: 24 }),
  });
  await db.insert(issuedDocuments).values({
    ...{ id: randomUUID(), memberId, contractId, codeHash: Buffer.from(randomUUID()), kind: "card" },
    ...{ issuedOn: Temporal.PlainDate.from(ended), validUntil: Temporal.PlainDate.from(ended) },
  });
  const bank = randomUUID();
  await db.insert(bankAccounts).values({
    ...{ id: bank, memberId, use: "debit", state: "current", mandateRum: `RUM-${bank}` },
    ...{ ibanSealed: seal(sentinels.iban, bank), ibanHint: "FR76…0189", settledAt: now },
    ...{ holder: `${sentinels.firstName} ${sentinels.lastName}`, requestedAt: now, appliesAt: now },
  });
  for (const at of [now.subtract({ hours: 24 * 40 }), now])
    await recordChange(db, { memberId, kind: "email-changed", payload: { email: sentinels.email }, now: at });
  await recordEvent(db, { kind: "sign-in", accountId, now });
}

/** A question that was answered and a draft, each with its messages and its file. */
export async function fillRequests(db: Db, { memberId }: Pick<Ids, "memberId">) {
  for (const state of ["answered", "draft"] as const) {
    const [id, messageId] = [randomUUID(), randomUUID()];
    const written = state === "draft" ? sentinels.draft : sentinels.message;
    await db.insert(requests).values({
      ...{ id, memberId, kind: "question", state, createdAt: now, savedAt: now },
      answersSealed: seal(JSON.stringify({ written }), id),
      ...(state === "answered" && { sentAt: now, decidedAt: now }),
    });
    await db
      .insert(requestEvents)
      .values({ id: randomUUID(), memberId, requestId: id, at: now, state, by: "member" });
    await db.insert(requestMessages).values({
      ...{ id: messageId, memberId, requestId: id, at: now, by: "member" },
      textSealed: seal(written, messageId),
    });
    const storageKey = await store(Buffer.from(`%PDF ${written}`), now);
    await db.insert(uploads).values({
      ...{ id: randomUUID(), memberId, requestId: id, purpose: "autre", fileName: sentinels.file },
      ...{ mediaType: "application/pdf", bytes: 9, storageKey, sha256: Buffer.alloc(32), createdAt: now },
    });
  }
}

/** A request to end the contract, with its avis and e-mails, that is over. */
async function aSettledTermination(db: Db, { memberId }: Pick<Ids, "memberId">) {
  const declared = declaredBy({ lastName: sentinels.lastName, bornOn: sentinels.born });
  const id = await aTermination(db, { memberId }, { declared, now: long("2027-01-05") });
  await db.execute(`update terminations set state = 'closed', decided_at = received_at where id = '${id}'`);
}
