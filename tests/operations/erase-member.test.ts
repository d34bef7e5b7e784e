import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { auditEvents, contactDetails, erasedMembers, members, requests } from "@/db/schema";
import { findCredential } from "@/lib/account/queries";
import { signIn } from "@/lib/account/sign-in";
import { civilDate } from "@/lib/core/clock";
import { ok, refuse } from "@/lib/core/result";
import { eraseMember, finishErasures } from "@/lib/operations/erase-member";
import { planErasure } from "@/lib/operations/erasure-plan";
import { findNamedMember } from "@/lib/operations/find-member";
import { findDeskRequest } from "@/lib/request/desk-queries";
import { saveStep } from "@/lib/request/save-step";
import { openFile } from "@/lib/staff/open-file";
import { searchMembers } from "@/lib/staff/search-members";
import { aSentBirth } from "../request/support";
import { aStaffPerson } from "../staff/support";
import { aDatabase } from "../support/database";
import { anAccount, goodPassword } from "../support/people";
import { aSpace } from "../support/space";
import { whereFound } from "./search";
import { aWholeMember, feedFiles, fillRequests, type Ids, now, readFeed, sentinels } from "./whole-member";

process.env.STORAGE_FOLDER = mkdtempSync(path.join(tmpdir(), "files-"));
const db = await aDatabase();
const texts = Object.values(sentinels);

describe("a former member of whom there is something everywhere", () => {
  let ids: Ids;
  let before: string[];
  let others: unknown;
  beforeAll(async () => {
    ids = await aWholeMember(db, 1);
    before = await whereFound(db, texts);
    others = await neighbours(ids.memberId);
  });

  test("was written in every place that the search looks at", () => {
    expect(before).toEqual(
      expect.arrayContaining([
        ...[
          "accounts.email",
          "bank_accounts.holder",
          "bank_accounts.iban_sealed",
          "beneficiaries.nir_sealed",
        ],
        ...[
          "changes.payload_sealed",
          "contact_details.address_street",
          "devices.label",
          "file",
          "mails.details",
        ],
        ...["members.born_on", "members.last_name", "members.membership_number", "members.nir_sealed"],
        ...["request_messages.text_sealed", "requests.answers_sealed", "secrets.email"],
        ...["terminations.declared_sealed", "uploads.file_name"],
      ]),
    );
  });

  test("is told what goes at once, and what stays until when", async () => {
    const { erased, kept, until } = await planErasure(db, ids.memberId, now);
    expect(erased.map(({ what }) => what)).toContain("Espace et mot de passe");
    const contracts = kept.find(({ what }) => what === "Contrats et cotisations");
    expect([contracts?.rows, contracts?.until?.toString()]).toEqual([2, "2031-12-31"]);
    expect(contracts?.basis).toContain("L. 221-6-6");
    expect(until?.toString()).toBe("2032-03-10");
  });

  test("is erased: what stays is what the law keeps, sealed, and says nobody's name in clear", async () => {
    expect(await eraseMember(db, { memberId: ids.memberId, now })).toEqual(ok(true));
    expect(await whereFound(db, texts)).toEqual([
      "bank_accounts.iban_sealed",
      "changes.payload_sealed",
      "file",
      "request_messages.text_sealed",
      "requests.answers_sealed",
      "termination_letters.to_sealed",
      "terminations.declared_sealed",
    ]);
    // The draft, its file and the archive are gone; the answered question keeps its own.
    expect(await whereFound(db, [sentinels.draft, sentinels.device, sentinels.street])).toEqual([]);
  });

  test("opens nothing and is shown to nobody", async () => {
    const { staffId } = await anAdviser();
    expect(await findCredential(db, sentinels.email, undefined, civilDate(now))).toBeUndefined();
    for (const asked of [sentinels.lastName, sentinels.number])
      expect(await searchMembers(db, { staffId, asked, now })).toMatchObject(ok({ found: [], more: false }));
    const opening = { staffId, memberId: ids.memberId, reason: "request", note: "", now } as const;
    expect(await openFile(db, opening)).toEqual(refuse("unknown-member"));
    const [kept] = await db.select().from(requests).where(eq(requests.memberId, ids.memberId));
    expect(kept?.state).toBe("answered");
    expect(await findDeskRequest(db, kept!.id)).toBeUndefined();
  });

  test("left a trace without a name, and changed nobody else's rows", async () => {
    const events = await db.select().from(auditEvents).where(eq(auditEvents.kind, "member-erased"));
    expect(events).toMatchObject([{ memberId: ids.memberId, details: {} }]);
    expect(await neighbours(ids.memberId)).toEqual(others);
  });

  test("is not brought back by the feed, which counts the lines apart", async () => {
    const found = await whereFound(db, texts);
    const summary = await readFeed(db, feedFiles(1));
    expect(summary.members).toMatchObject({ read: 2, unchanged: 1, erased: 1, rejected: 0 });
    for (const file of ["contracts", "contributions", "reimbursements"] as const)
      expect(summary[file], file).toMatchObject({ read: 2, unchanged: 1, erased: 1, rejected: 0 });
    expect(summary.beneficiaries).toMatchObject({ read: 3, unchanged: 1, erased: 2, rejected: 0 });
    expect(summary.contacts).toMatchObject({ read: 1, erased: 1, rejected: 0 });
    expect(summary.spacesOpened).toBe(0);
    expect(await whereFound(db, texts)).toEqual(found);
  });

  test("cannot be erased twice: who asks again is told when it was", async () => {
    expect(await eraseMember(db, { memberId: ids.memberId, now })).toEqual(refuse("already-erased"));
    for (const asked of [sentinels.number, ids.memberId])
      expect(await findNamedMember(db, asked)).toMatchObject({ found: "erased", erasure: { erasedAt: now } });
  });

  test("comes back whole with a contract that takes effect afterwards", async () => {
    const files = feedFiles(1, {
      date_fin: "",
      date_effet: "2027-04-01",
      premiere_souscription: "2027-04-01",
    });
    expect((await readFeed(db, files)).contracts).toMatchObject({ erased: 1 });
    expect((await readFeed(db, files)).contracts).toMatchObject({ erased: 0, rejected: 0 });
    const [back] = await db.select().from(members).where(eq(members.id, ids.memberId));
    expect(back).toMatchObject({
      externalId: "A1",
      lastName: sentinels.lastName,
      membershipNumber: sentinels.number,
    });
  });

  /** Every row about somebody else. */
  async function neighbours(memberId: string) {
    const rows: unknown[] = [];
    for (const table of ["members", "contracts", "beneficiaries", "contributions", "reimbursements"]) {
      const column = table === "members" ? "id" : "member_id";
      rows.push(
        ...(await db.execute(
          sql`select to_jsonb(t) as row from ${sql.raw(table)} t where ${sql.raw(column)} <> ${memberId} order by id`,
        )),
      );
    }
    return rows;
  }
});

const anAdviser = async () => {
  const person = await aStaffPerson(db);
  const [row] = await db.execute<{ id: string }>(sql`select id from staff where email = ${person.email}`);
  return { staffId: row!.id };
};

describe("an erasure is refused, and nothing changes", () => {
  const over = { endedOn: civilDate(now).subtract({ days: 1 }) };
  test("while a contract runs, or is to come", async () => {
    const { memberId } = await aSpace(db);
    expect(await eraseMember(db, { memberId, now })).toEqual(refuse("contract-running"));
  });

  test("while a request waits, or a termination, or a bank account", async () => {
    const birth = await aSentBirth(db);
    await db.execute(
      sql`update contracts set ended_on = ${over.endedOn.toString()} where member_id = ${birth.memberId}`,
    );
    expect(await eraseMember(db, { memberId: birth.memberId, now })).toEqual(refuse("request-pending"));
    const { memberId } = await aSpace(db, over);
    await db.execute(sql`insert into bank_accounts (id, member_id, use, state, iban_sealed, iban_hint, holder,
      requested_at, applies_at) values (gen_random_uuid(), ${memberId}, 'reimbursement', 'pending', '', 'x', 'x', now(), now())`);
    expect(await eraseMember(db, { memberId, now })).toEqual(refuse("bank-change-pending"));
  });

  test("while the feed is being read", async () => {
    const { memberId } = await aSpace(db, over);
    await db.transaction(async (feed) => {
      await feed.execute(sql`select pg_advisory_xact_lock(7310429)`);
      expect(await eraseMember(db, { memberId, now })).toEqual(refuse("feed-running"));
    });
    expect(await db.select().from(erasedMembers).where(eq(erasedMembers.memberId, memberId))).toEqual([]);
  });
});

describe("at the same time as an erasure", () => {
  const over = { endedOn: "2026-12-31" };
  test("of eight sign-ins none leaves a session, whichever comes first", async () => {
    const { id, email, member } = await anAccount(db, { person: over });
    const attempts = Array.from({ length: 8 }, (_, n) =>
      signIn(db, {
        ...{ email, password: goodPassword, clientAddress: "192.0.2.1", now },
        device: { cookie: `device-${n}`, label: "Firefox" },
      }).catch(() => refuse("wrong")),
    );
    const [erased] = await Promise.all([eraseMember(db, { memberId: member.id, now }), ...attempts]);
    expect(erased).toEqual(ok(true));
    const [left] = await db.execute(sql`select
      (select count(*) from sessions where account_id = ${id})::int as sessions,
      (select count(*) from accounts where id = ${id})::int as accounts,
      (select count(*) from mails where account_id = ${id})::int as mails`);
    expect(left).toEqual({ sessions: 0, accounts: 0, mails: 0 });
  });

  test("what a page open in a browser still sends is refused, and nothing of it stays", async () => {
    const { id: accountId, member } = await anAccount(db, { password: null, person: over });
    const draft = {
      memberId: member.id,
      accountId,
      kind: "question",
      step: "question",
      version: 0,
      now,
    } as const;
    const writing = Array.from({ length: 8 }, () =>
      saveStep(db, { ...draft, values: { subject: "autre", text: "x" } }).then(
        () => "saved",
        () => "refused",
      ),
    );
    const [erased] = await Promise.all([eraseMember(db, { memberId: member.id, now }), ...writing]);
    expect(erased).toEqual(ok(true));
    await expect(saveStep(db, { ...draft, values: { subject: "autre", text: "x" } })).rejects.toThrow();
    await expect(db.insert(contactDetails).values({ memberId: member.id, updatedAt: now })).rejects.toThrow();
    expect(await db.select().from(requests).where(eq(requests.memberId, member.id))).toEqual([]);
  });
});

test("an erasure interrupted before its files were gone is finished by the next run", async () => {
  const { member } = await anAccount(db, { password: null, person: { endedOn: "2026-12-31" } });
  await fillRequests(db, { memberId: member.id });
  const [draft] = await db.execute<{ key: string }>(sql`select storage_key as key from uploads u
    join requests r on r.id = u.request_id where r.member_id = ${member.id} and r.state = 'draft'`);
  const file = path.join(process.env.STORAGE_FOLDER!, draft!.key);
  rmSync(file);
  mkdirSync(file);
  await expect(eraseMember(db, { memberId: member.id, now })).rejects.toThrow();
  expect(await findNamedMember(db, member.membershipNumber)).toMatchObject({
    found: "member",
    unfinished: true,
  });

  rmSync(file, { recursive: true });
  writeFileSync(file, sentinels.draft);
  await finishErasures(db, now);
  expect(await whereFound(db, [sentinels.draft])).toEqual([]);
  expect(await findNamedMember(db, member.membershipNumber)).toMatchObject({ found: "erased" });
});

test("the command shows without a name, erases who is confirmed by the number typed, and says it", async () => {
  const { member } = await anAccount(db, { password: null, person: { endedOn: "2025-12-31" } });
  const ops = (input: string, ...words: string[]) =>
    spawnSync(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "scripts/ops.ts", "erase", ...words],
      {
        env: { ...process.env, DATABASE_URL: db.url, NO_COLOR: "1" },
        input,
        encoding: "utf8",
      },
    );
  const other = ops("00000000\n", member.membershipNumber);
  expect([other.status, other.stderr]).toEqual([1, expect.stringContaining("rien n’a été effacé")]);
  const { status, stdout } = ops(`${member.membershipNumber}\n`, member.membershipNumber);
  expect([status, stdout]).toEqual([0, expect.stringContaining("C’est fait.")]);
  expect(stdout).toMatch(/31.décembre.2030/);
  expect(stdout).not.toContain(member.lastName);
  expect(await findNamedMember(db, member.membershipNumber)).toMatchObject({ found: "erased" });
}, 90_000);
