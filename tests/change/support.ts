import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { vi } from "vitest";
import { GET } from "@/app/api/feed/changes/route";
import type { Db } from "@/db/client";
import { addApiKey } from "@/lib/change/api-keys";
import { recordChange } from "@/lib/change/record-change";
import type { ChangeKind, ChangePayloads } from "@/lib/change/rules";
import { now } from "../support/people";

/** One payload of each kind, as its verb records it. */
export const payloads: ChangePayloads = {
  "contact-details-changed": {
    addressFlat: "",
    addressBuilding: "",
    addressStreet: "12 RUE DES SENTINELLES",
    addressPlace: "",
    postcode: "37000",
    town: "TOURS",
    country: "FR",
    mobile: "+33639980001",
    landline: null,
    postPreference: "electronic",
  },
  "email-changed": { email: "sentinelle@courriel.example" },
  "bank-account-changed": {
    use: "debit",
    iban: "FR7630006000011234567890189",
    holder: "Odile Sentinelle",
    mandateRum: "RUM-1",
    mandateSignedOn: "2026-03-10",
  },
  "beneficiary-added": {
    externalId: "B-1",
    lastName: "Sentinelle",
    firstName: "Zoé",
    bornOn: "2026-03-01",
    relation: "child",
    nir: null,
    coveredFrom: "2026-03-01",
  },
  "beneficiary-removed": { externalId: "B-1", coveredTo: "2026-03-31" },
  "request-decided": { requestId: randomUUID(), kind: "birth", decision: "accepted", eventOn: "2026-03-01" },
  "space-closed": { closedOn: "2026-03-10" },
};

/** Records a change of a kind, as its verb would. Gives its id. */
export const aChange = (db: Db, memberId: string, kind: ChangeKind = "space-closed") =>
  recordChange(db, { memberId, kind, payload: payloads[kind], now });

/** A key that reads the changes. */
export async function aKey(db: Db, name: string = randomUUID()): Promise<string> {
  const made = await addApiKey(db, { name, scopes: ["changes:read"], now });
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

/** The routes read this database. */
export function serveFrom(db: Db) {
  Object.assign(globalThis, { espaceDb: db });
}

/**
 * Waits until every transaction begun before now is over: until then, the flow holds back what is younger. Those of the
 * other tests count too, for a snapshot knows all the databases of a server.
 */
export async function othersDone(db: Db): Promise<void> {
  const [mark] = await db.execute<{ next: string }>(
    sql`select pg_snapshot_xmax(pg_current_snapshot())::text as next`,
  );
  await vi.waitUntil(
    async () => {
      const [oldest] = await db.execute<{ over: boolean }>(
        sql`select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= ${mark!.next}::bigint as over`,
      );
      return oldest!.over;
    },
    { timeout: 30_000, interval: 10 },
  );
}

type Asked = { after?: string | null; limit?: number | string };

/** Asks the route itself. Gives the answer and its body. */
export async function ask(key: string | undefined, { after, limit }: Asked = {}) {
  const url = new URL("http://localhost:3000/api/feed/changes");
  if (after != null) url.searchParams.set("after", after);
  if (limit !== undefined) url.searchParams.set("limit", String(limit));
  const answer = await GET(new Request(url, { headers: key ? { authorization: `Bearer ${key}` } : {} }));
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

/** All that a reader is given from a cursor on, page after page. */
export async function readAll(key: string, limit: number, after: string | null = null) {
  const ids: string[] = [];
  let next = after;
  let more = true;
  while (more) {
    const { body } = await ask(key, { after: next, limit });
    ids.push(...body.changes.map(({ id }: { id: string }) => id));
    ({ next, more } = body);
  }
  return { ids, next };
}
