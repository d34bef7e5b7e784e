import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { type APIResponse, expect, type Page } from "@playwright/test";
import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { demoPerson } from "@/db/demo/write-demo-feed";
import {
  beneficiaries,
  cardShares,
  contracts,
  contributions,
  dataExports,
  issuedDocuments,
  reimbursements,
  requests,
  uploads,
} from "@/db/schema";
import { revokeCardShare } from "@/lib/card/revoke-card-share";
import { shareCard } from "@/lib/card/share-card";
import { issueDocument } from "@/lib/document/issue-document";
import { revokeDocument } from "@/lib/document/revoke-document";
import { documentNames } from "@/lib/document/rules";
import { cancelRequest } from "@/lib/request/cancel-request";
import { storeUpload } from "@/lib/request/store-upload";
import { disputeTermination } from "@/lib/termination/dispute-termination";
import { withdrawTermination } from "@/lib/termination/withdraw-termination";
import { aSentRequest, birthAnswers } from "../request/desk-support";
import { aPdf } from "../request/files";
import { aMember, anAccount, goodPassword } from "../support/people";
import { aTermination } from "../termination/support";
import { signIn, test } from "./support/fixtures";

/** Every page and file of the space, « /espace/remboursements/[id] » among them. */
const places = ["app/(member)", "app/(bare)"].flatMap((group) =>
  readdirSync(group, { recursive: true, encoding: "utf8" })
    .filter((name) => /(page\.tsx|route\.ts)$/.test(name) && !name.includes("[..."))
    .map((name) => `/${name.replace(/\/(page\.tsx|route\.ts)$/, "")}`),
);

/** Every name under which an address of the space reads whose, or which thing, is meant. */
const questions = ({
  person,
  contract,
  line,
  transfer,
}: Record<"person" | "contract" | "line" | "transfer", string>) =>
  new URLSearchParams({
    beneficiaire: person,
    personne: person,
    contrat: contract,
    virement: transfer,
    apres: `2026-01-01_${line}`,
    info: "cover",
    secu: "oui",
  });

test("whatever the address, a member reads and cancels nothing of another", async ({ page, db }) => {
  test.setTimeout(240_000);
  const theirs = await aHousehold(db);
  const mine = await anAccount(db, { person: { firstName: "Ursule", lastName: "Ailleurs" } });
  await signIn(page, mine.email, goodPassword);
  await page.waitForURL(/espace$/);

  expect(theirs.ids.length).toBeGreaterThan(50);
  const addresses = places.flatMap((place) => addressesOf(place, theirs));
  expect(addresses.length).toBeGreaterThan(300);
  for (let done = 0; done < addresses.length; done += atOnce)
    await Promise.all(
      addresses.slice(done, done + atOnce).map((address) => expectNothing(page, address, theirs)),
    );

  const asked = { memberId: mine.member.id, accountId: mine.id, now: Temporal.Now.instant() };
  for (const id of theirs.ids) {
    await revokeCardShare(db, { ...asked, id });
    expect((await revokeDocument(db, { ...asked, id })).ok).toBe(false);
  }
  expect((await cancelRequest(db, { ...asked, requestId: theirs.request })).ok).toBe(false);
  for (const act of [withdrawTermination, disputeTermination])
    expect((await act(db, { ...asked, terminationId: theirs.termination })).ok).toBe(false);
  expect(await cancelled(db, theirs.memberId)).toEqual([]);
});

const atOnce = 8;

/** In the name of a page, an id of theirs is unknown; in its questions, it changes nothing or is unknown too. */
async function expectNothing(page: Page, { address, named }: Asked, { secrets }: Household) {
  const answer = await page.request.get(address);
  expect(named ? [404] : [200, 404], address).toContain(answer.status());
  const text = await textOf(answer);
  const leaked = secrets.filter((secret) => text.includes(secret) && !address.includes(secret));
  expect(leaked, address).toEqual([]);
}

type Asked = { address: string; named: boolean };
type Household = Awaited<ReturnType<typeof aHousehold>>;

/** A family of their own, as the demonstration's, with a shared card and a document made: ids, and what is theirs alone. */
async function aHousehold(db: Db) {
  const { id: memberId, membershipNumber } = await aMember(db);
  await liveAs(db, memberId, demoPerson("A-1001").identifier);
  const now = Temporal.Now.instant();
  const shared = await shareCard(db, { memberId, accountId: memberId, now });
  if (!shared.ok) throw new Error(shared.refusal);
  const [contract] = await idsIn(db, contracts, memberId);
  const validUntil = Temporal.Now.plainDateISO("Europe/Paris");
  const document = { kind: "card" as const, content: {}, contractId: contract ?? "", validUntil };
  await issueDocument(db, { memberId, now, ...document });
  const { request, upload, archive } = await whatTheySent(db, memberId);
  const termination = await aTermination(db, { memberId }, { now });
  const tables = [beneficiaries, contracts, contributions, reimbursements, issuedDocuments, cardShares];
  const ids = (await Promise.all(tables.map((table) => idsIn(db, table, memberId)))).flat();
  // One line of each transfer, and of each person: an address never names more than that.
  const line = {
    line: reimbursements.id,
    person: reimbursements.beneficiaryId,
    contract: reimbursements.contractId,
    transfer: sql<string>`coalesce(${reimbursements.transfer}, '')`,
  };
  const theirs = eq(reimbursements.memberId, memberId);
  const asked = [
    ...(await db.selectDistinctOn([reimbursements.transfer], line).from(reimbursements).where(theirs)),
    ...(await db.selectDistinctOn([reimbursements.beneficiaryId], line).from(reimbursements).where(theirs)),
  ];
  const transfers = asked.flatMap(({ transfer }) => transfer || []);
  return {
    ...{ memberId, ids, request, upload, archive, termination, asked },
    secrets: [membershipNumber, ...ids, request, upload, archive, termination, ...transfers, ...names],
  };
}

/** A birth declared with its document, and an archive that is ready. */
async function whatTheySent(db: Db, memberId: string) {
  const now = Temporal.Now.instant();
  const answers = { ...birthAnswers, firstName: "Ysoline" };
  const { requestId: request } = await aSentRequest(db, memberId, { answers, sentAt: now });
  const piece = { memberId, accountId: memberId, requestId: request, now };
  await storeUpload(db, { ...piece, purpose: "acte-de-naissance", fileName: "ysoline.pdf", bytes: aPdf() });
  const [stored] = await db.select().from(uploads).where(eq(uploads.memberId, memberId));
  const archive = randomUUID();
  const ready = { requestedAt: now, madeAt: now, expiresAt: now.add({ hours: 24 }), storageKey: archive };
  await db.insert(dataExports).values({ id: archive, memberId, ...ready });
  return { request, upload: stored?.id ?? "", archive };
}

/** The names that the family of the demonstration has, and the person who asks has not. */
const names = ["Marie Exemple", "Paul Exemple", "Exemple Marie", "Exemple Paul", "Ysoline"];

type Owned =
  | typeof beneficiaries
  | typeof contracts
  | typeof contributions
  | typeof reimbursements
  | typeof issuedDocuments
  | typeof cardShares;

const idsIn = async (db: Db, table: Owned, memberId: string) =>
  (await db.select({ id: table.id }).from(table).where(eq(table.memberId, memberId))).map(({ id }) => id);

/** Gives a member the same life as another: every row again, under ids of their own. */
async function liveAs(db: Db, memberId: string, externalId: string) {
  const own = (id: string) => sql.raw(`md5(t.${id}::text || '${memberId}')::uuid`);
  const tied = sql`, 'contract_id', ${own("contract_id")}`;
  const changes = {
    contracts: sql``,
    beneficiaries: sql`, 'nir_sealed', null, 'nir_hash', null`,
    contributions: tied,
    reimbursements: sql`${tied}, 'beneficiary_id', ${own("beneficiary_id")}`,
  };
  for (const [table, more] of Object.entries(changes))
    await db.execute(sql`
      insert into ${sql.identifier(table)}
      select (jsonb_populate_record(t, jsonb_build_object('member_id', ${memberId}::uuid, 'id', ${own("id")} ${more}))).*
      from ${sql.identifier(table)} t
      where t.member_id = (select id from members where external_id = ${externalId})`);
}

/** A place asked for what is theirs: every id in its name where it has one (`named`), in its questions elsewhere. */
function addressesOf(
  place: string,
  { ids, request, upload, archive, termination, asked }: Household,
): Asked[] {
  const sent = `${request}/pieces/${upload}`;
  const named: Record<string, string[]> = {
    "/espace/remboursements/[id]": ids,
    "/espace/demandes/[id]": [request, archive],
    "/espace/demandes/[id]/pieces/[piece]": [sent],
    "/espace/donnees/archives/[id]": [archive, request],
    "/espace/resiliation/avis/[id]": [termination, request],
  };
  const theirs = named[place];
  if (theirs) {
    const stem = place.slice(0, place.indexOf("["));
    return theirs.map((id) => ({ address: `${stem}${id}`, named: true }));
  }
  expect(place).not.toMatch(/\[(id|piece)\]/);
  const persons = asked.filter(({ person }, n) => asked.findIndex((one) => one.person === person) === n);
  const addresses = place.endsWith("/[document]")
    ? documentNames.map((name) => place.replace("[document]", name))
    : [place.replace("[event]", "naissance").replace("[step]", "enfant")];
  const questioned = place.includes("remboursements") ? asked : persons;
  return addresses.flatMap((address) =>
    questioned.map((of) => ({ address: `${address}?${questions(of)}`, named: false })),
  );
}

/** What is read of an answer: the words of a PDF, the text of the rest. */
async function textOf(answer: APIResponse): Promise<string> {
  const body = await answer.body();
  if (!answer.headers()["content-type"]?.includes("pdf")) return body.toString("utf8");
  const file = await getDocument({ data: new Uint8Array(body), verbosity: 0 }).promise;
  const pages = Array.from({ length: file.numPages }, (_, n) => file.getPage(n + 1));
  const texts = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items));
  return texts
    .flat()
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ");
}

const cancelled = async (db: Db, memberId: string) => [
  ...(await db
    .select()
    .from(requests)
    .where(and(eq(requests.memberId, memberId), ne(requests.state, "received")))),
  ...(await db
    .select()
    .from(cardShares)
    .where(and(eq(cardShares.memberId, memberId), isNotNull(cardShares.revokedAt)))),
  ...(await db
    .select()
    .from(issuedDocuments)
    .where(and(eq(issuedDocuments.memberId, memberId), isNotNull(issuedDocuments.revokedAt)))),
];
