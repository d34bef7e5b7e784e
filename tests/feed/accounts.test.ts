import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  aFeedDatabase,
  contract,
  type FeedDatabase,
  type Fields,
  feedLines,
  invitations,
  member,
  noon,
  rowVersions,
} from "./support";

const email = "marie.exemple@courriel.example";
const now = noon.toString().replace("Z", ".000Z");

const accounts = ({ sql }: FeedDatabase) => sql`
  select m.external_id, a.email from accounts a join members m on m.id = a.member_id order by m.external_id`;

async function loaded(memberFields: Fields, contractFields: Fields = {}, at = noon) {
  const database = await aFeedDatabase();
  const { summary } = await feedLines(database, [member(1, memberFields)], [contract(1, contractFields)], at);
  return { database, summary };
}

test("a member with an address and a contract gets a space, an audit event and an invitation", async () => {
  const { database, summary } = await loaded({ email });

  expect(await accounts(database)).toMatchObject([{ external_id: "A1", email }]);
  const events = await database.sql`
    select e.kind, e.at, e.details from audit_events e join accounts a on a.id = e.account_id`;
  expect(events).toMatchObject([{ kind: "account-opened-by-feed", at: new Date(now), details: {} }]);
  expect(await invitations(database)).toEqual({ A1: now });
  expect(summary).toMatchObject({ spacesOpened: 1, invitationsLater: 0, membersSharingAddress: 0 });
});

test("the new account has neither password nor proven address", async () => {
  const { database } = await loaded({ email });

  const [account] = await database.sql`select password_hash, email_verified_at, activated_at from accounts`;
  expect(account).toEqual({ password_hash: null, email_verified_at: null, activated_at: null });
});

const spaceless: [string, Fields, Fields][] = [
  ["no address", {}, {}],
  ["no contract", { email }, { identifiant_adherent: "A9" }],
  [
    "a contract that ended more than five years ago",
    { email },
    { premiere_souscription: "2010-01-01", date_effet: "2010-01-01", date_fin: "2021-02-09" },
  ],
];

test.each(spaceless)("%s: no space", async (_, memberFields, contractFields) => {
  const { database } = await loaded(memberFields, contractFields);

  expect(await accounts(database)).toEqual([]);
  expect(await invitations(database)).toEqual({});
});

test("a former member has a space for five years", async () => {
  const { database } = await loaded(
    { email },
    { premiere_souscription: "2010-01-01", date_effet: "2010-01-01", date_fin: "2021-02-10" },
  );

  expect(await accounts(database)).toHaveLength(1);
});

describe("the invitation leaves at 8 in France on the first day of cover, or now", () => {
  const days: [string, string, string][] = [
    ["long past", "2024-01-01", now],
    ["today, later than 8", "2026-02-10", now],
    ["tomorrow, in winter", "2026-02-11", "2026-02-11T07:00:00.000Z"],
    ["in summer", "2026-07-01", "2026-07-01T06:00:00.000Z"],
    ["the day the clocks change", "2026-03-29", "2026-03-29T06:00:00.000Z"],
  ];

  test.each(days)("%s", async (_, date_effet, runAt) => {
    const { database, summary } = await loaded({ email }, { date_effet });

    expect(await invitations(database)).toEqual({ A1: runAt });
    expect(summary.invitationsLater).toBe(runAt === now ? 0 : 1);
  });

  test("today, before 8", async () => {
    const dawn = Temporal.Instant.from("2026-02-10T06:59:00Z");
    const { database } = await loaded({ email }, { date_effet: "2026-02-10" }, dawn);

    expect(await invitations(database)).toEqual({ A1: "2026-02-10T07:00:00.000Z" });
  });

  test("midnight has passed in France before it has in UTC", async () => {
    const night = Temporal.Instant.from("2026-02-10T23:30:00Z");
    const { summary } = await loaded({ email, date_naissance: "2026-02-11" }, {}, night);

    expect(summary.members.created).toBe(1);
  });

  test("the earliest of several contracts", async () => {
    const database = await aFeedDatabase();
    const later = contract(1, { date_effet: "2026-09-01" });
    const sooner = contract(2, { identifiant_adherent: "A1", date_effet: "2026-05-04" });
    const forgotten = contract(3, {
      identifiant_adherent: "A1",
      premiere_souscription: "2010-01-01",
      date_effet: "2010-01-01",
      date_fin: "2015-12-31",
    });
    await feedLines(database, [member(1, { email })], [later, sooner, forgotten]);

    expect(await invitations(database)).toEqual({ A1: "2026-05-04T06:00:00.000Z" });
  });
});

test("an address given later opens the space then", async () => {
  const { database } = await loaded({});
  const { summary } = await feedLines(database, [member(1, { email })]);

  expect(summary.spacesOpened).toBe(1);
  expect(await invitations(database)).toEqual({ A1: now });
});

test("two members who share an address: the first line gets the space, the other is counted", async () => {
  const database = await aFeedDatabase();
  const couple = [member(1, { email }), member(2, { email: email.toUpperCase() })];
  const { summary } = await feedLines(database, couple, [contract(2), contract(1)]);

  expect(await accounts(database)).toMatchObject([{ external_id: "A2", email: email.toUpperCase() }]);
  expect(summary).toMatchObject({ spacesOpened: 1, membersSharingAddress: 1 });

  const again = await feedLines(database, couple, [contract(2), contract(1)]);
  expect(again.summary).toMatchObject({ spacesOpened: 0, membersSharingAddress: 1 });
});

test("a space that its owner asked for is left alone while the link lives; abandoned, it takes the address", async () => {
  const { database } = await loaded({});
  await database.sql`
    insert into accounts (id, member_id, created_at) select gen_random_uuid(), id, now() from members`;
  await database.sql`
    insert into secrets (id, account_id, purpose, requested_at) select gen_random_uuid(), id, 'activation', now() from accounts`;
  await feedLines(database, [member(1, { email })]);
  expect(await accounts(database)).toMatchObject([{ email: null }]);

  await database.sql`update secrets set hash = 'x', expires_at = '2001-01-01'`;
  await feedLines(database, [member(1, { email, prenom: "Marie-Claire" })]);
  expect(await accounts(database)).toMatchObject([{ email }]);
});

describe("when the first day of cover changes", () => {
  test("an invitation that waits moves with it", async () => {
    const { database } = await loaded({ email }, { date_effet: "2026-05-04" });
    const { summary } = await feedLines(database, [], [contract(1, { date_effet: "2026-06-01" })]);

    expect(await invitations(database)).toEqual({ A1: "2026-06-01T06:00:00.000Z" });
    expect(summary.invitationsMoved).toBe(1);
  });

  test("it leaves now when the day has become past, and waits again when it has become future", async () => {
    const { database } = await loaded({ email }, { date_effet: "2026-05-04" });
    await feedLines(database, [], [contract(1, { date_effet: "2026-01-01" })]);
    expect(await invitations(database)).toEqual({ A1: now });

    await feedLines(database, [], [contract(1, { date_effet: "2026-05-05" })]);
    expect(await invitations(database)).toEqual({ A1: "2026-05-05T06:00:00.000Z" });
  });

  test("an invitation that was sent is not sent again", async () => {
    const { database } = await loaded({ email }, { date_effet: "2026-02-01" });
    await database.sql`delete from graphile_worker._private_jobs`;
    const { summary } = await feedLines(database, [], [contract(1, { date_effet: "2026-06-01" })]);

    expect(await invitations(database)).toEqual({});
    expect(summary.invitationsMoved).toBe(0);
  });

  test("one that is leaving, or is being tried again, is left alone", async () => {
    const { database } = await loaded({ email }, { date_effet: "2026-02-01" });
    const { sql } = database;
    await sql`update graphile_worker._private_jobs set attempts = 1, run_at = '2026-02-10T12:00:00Z'`;
    await feedLines(database, [], [contract(1, { date_effet: "2026-06-01" })]);
    await sql`update graphile_worker._private_jobs set attempts = 0, locked_at = now(), locked_by = 'worker'`;
    await feedLines(database, [], [contract(1, { date_effet: "2026-07-01" })]);

    expect(await invitations(database)).toEqual({ A1: "2026-02-10T12:00:00.000Z" });
  });
});

describe("when the mutual corrects an address", () => {
  const corrected = "m.exemple@courriel.example";
  const correct = (database: FeedDatabase) => feedLines(database, [member(1, { email: corrected })]);

  test("a space without a password takes it, and the invitation goes there alone", async () => {
    const { database } = await loaded({ email });
    const { summary } = await correct(database);

    expect(await accounts(database)).toMatchObject([{ email: corrected }]);
    expect(await invitations(database)).toEqual({ A1: now });
    expect(summary.addressesCorrected).toBe(1);
    const kinds = await database.sql`select kind from audit_events order by id`;
    expect(kinds.map(({ kind }) => kind)).toEqual(["account-opened-by-feed", "address-corrected-by-feed"]);
  });

  test("a link already sent to a stranger dies, and the owner is invited", async () => {
    const { database } = await loaded({ email });
    const { sql } = database;
    await sql`delete from graphile_worker._private_jobs`;
    await sql`insert into secrets (id, account_id, purpose, requested_at) select gen_random_uuid(), id, 'invitation', now() from accounts`;
    await sql`update accounts set mail_refused_at = now(), mail_refusal = '550'`;
    await correct(database);

    expect(await invitations(database)).toEqual({ A1: now });
    expect(await sql`select from secrets where cancelled_at is null`).toEqual([]);
    expect(await sql`select mail_refusal from accounts`).toMatchObject([{ mail_refusal: null }]);
  });

  test("a space that has a password keeps its identifier", async () => {
    const { database } = await loaded({ email });
    await database.sql`update accounts set password_hash = 'x', activated_at = now(), email_verified_at = now()`;
    await correct(database);

    expect(await accounts(database)).toMatchObject([{ email }]);
  });

  test("the address of another space is not taken", async () => {
    const database = await aFeedDatabase();
    await feedLines(
      database,
      [member(1, { email }), member(2, { email: corrected })],
      [contract(1), contract(2)],
    );
    const before = await rowVersions(database);
    const { summary } = await correct(database);

    expect(await accounts(database)).toMatchObject([{ email }, { email: corrected }]);
    expect(summary.addressesCorrected).toBe(0);
    expect((await rowVersions(database)).filter((row) => !row.startsWith("members"))).toEqual(
      before.filter((row) => !row.startsWith("members")),
    );
  });

  test("two spaces corrected to one address at once: one takes it", async () => {
    const database = await aFeedDatabase();
    await feedLines(
      database,
      [member(1, { email: "a@x.example" }), member(2, { email: "b@x.example" })],
      [contract(1), contract(2)],
    );
    await feedLines(database, [member(2, { email }), member(1, { email })]);

    expect(await accounts(database)).toMatchObject([{ email: "a@x.example" }, { email }]);
  });

  test("a space that its owner closed stays closed, whatever the feed says", async () => {
    const database = await aFeedDatabase();
    await feedLines(database, [member(1, { email })], [contract(1)]);
    await database.sql`update accounts set email = null, closed_at = ${now}`;
    const { summary } = await correct(database);
    await feedLines(database, [member(1, { email: "tout-autre@x.example" })], [contract(1)]);

    expect(await accounts(database)).toMatchObject([{ email: null }]);
    expect(summary).toMatchObject({ addressesCorrected: 0, spacesOpened: 0 });
  });
});
