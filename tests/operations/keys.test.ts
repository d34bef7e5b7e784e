import { randomBytes, randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { auditEvents, terminations, webhooks } from "@/db/schema";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { seal, unseal } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import { queueMail } from "@/lib/core/mail";
import { countByDataKey } from "@/lib/operations/key-use";
import { sealedBytes, sealedColumns, sealedName } from "@/lib/operations/sealed-columns";
import { openFile } from "@/lib/staff/open-file";
import { aHousehold } from "../export/support";
import { aStaffPerson } from "../staff/support";
import { aDatabase } from "../support/database";
import { ops, startOps } from "../support/ops";
import { now } from "../support/people";

vi.setConfig({ testTimeout: 120_000 });

const db = await aDatabase();
const fresh = randomBytes(32).toString("base64");
const written = env()
  .DATA_KEYS.map((entry) => entry.join(":"))
  .join(",");
const settings = { DATABASE_URL: db.url, DATA_KEYS: `${written},k2:${fresh}` };
const manyWebhooks = 4_000;

test("keys rotate: killed in the middle, run again while members write, every text opens under the new key alone", async () => {
  await sealEverywhere();
  const before = await openAll();
  // The servers have the new ring: what they write is under the new key.
  env().DATA_KEYS.push(["k2", fresh]);

  const killed = startOps(settings, "keys", "rotate");
  await vi.waitUntil(async () => (await underNewKey()) > 200, { timeout: 60_000, interval: 20 });
  killed.child.kill("SIGKILL");
  expect((await killed.ended).code).toBe("SIGKILL");
  const half = await underNewKey();
  expect(half).toBeGreaterThan(200);
  expect((await countByDataKey(db)).find(({ key }) => key === "k1")?.count).toBeGreaterThan(0);

  const members = writeWithoutPause();
  const again = await ops(settings, "keys", "rotate");
  const lastWritten = await members.stop();
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining("ne dépend de «\u00a0k1\u00a0»") });
  expect(lastWritten.size).toBeGreaterThan(20);

  env().DATA_KEYS.splice(0, 1);
  expect(env().DATA_KEYS.map(([name]) => name)).toEqual(["k2"]);
  expect((await countByDataKey(db)).map(({ key }) => key)).toEqual(["k2"]);
  const after = await openAll();
  const expected = new Map([...before, ...lastWritten]);
  expect(new Map([...after].sort())).toEqual(new Map([...expected].sort()));
  const audited = await db.select().from(auditEvents).where(eq(auditEvents.kind, "keys-rotated"));
  expect(audited.map(({ details }) => details)).toEqual([
    { by: "operator", key: "k2", step: "started" },
    { by: "operator", key: "k2", step: "started" },
    { by: "operator", key: "k2", step: "ended", remaining: "0" },
  ]);
});

test("a text that no key opens is said, and the former key is kept", async () => {
  const id = await aWebhook("other");
  await db.execute(
    sql`update webhooks set secret_sealed = set_byte(secret_sealed, 33, get_byte(secret_sealed, 33) # 1) where id = ${id}`,
  );
  const ring = { ...settings, DATA_KEYS: `k2:${fresh},k3:${randomBytes(32).toString("base64")}` };
  const { code, err } = await ops(ring, "keys", "rotate");
  expect(code).toBe(1);
  expect(err).toContain("«\u00a0k2\u00a0» doit rester\u00a0: 1 texte");
  expect(err).toContain("ne s’ouvrent sous aucune clé");
  const listed = await ops({ ...settings, DATA_KEYS: `k9:${fresh}` }, "keys", "list");
  expect(listed.out).toMatch(/DATA_KEYS +k3 +MANQUE/);
  expect(listed.out).not.toContain(fresh);
});

test("an audit event whose note is closed again changes in nothing else", async () => {
  const update = (set: ReturnType<typeof sql>) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('espace.resealing', 'on', true)`);
      await tx.execute(sql`update audit_events set ${set} where details ? 'noteSealed'`);
    });
  await expect(update(sql`at = now()`)).rejects.toThrow();
  await expect(update(sql`details = details || '{"reason": "changed"}'`)).rejects.toThrow();
  await expect(update(sql`details = details - 'noteSealed'`)).rejects.toThrow();
  await expect(
    db.execute(
      sql`update audit_events set details = details || '{"noteSealed": ""}' where details ? 'noteSealed'`,
    ),
  ).rejects.toThrow();
});

/** At least one text in each sealed column, by the verbs that write them where they are short. */
async function sealEverywhere() {
  const { memberId, accountId } = await aHousehold(db);
  const person = await aStaffPerson(db);
  const [ended] = await db.select({ id: terminations.id }).from(terminations);
  await db.update(terminations).set({ decisionSealed: seal("Refus motivé.", ended!.id) });
  await openFile(db, { staffId: person.staffId, memberId, reason: "other", note: "à sa demande", now });
  await queueMail(db, { template: "email-change-cancel", accountId, to: "ancienne@courriel.example", now });
  await requestPasswordReset(db, { email: "perdu@courriel.example", clientAddress: "192.0.2.1", now });
  await db.insert(webhooks).values(
    Array.from({ length: manyWebhooks }, (_, n) => {
      const id = randomUUID();
      return {
        id,
        url: `https://gestion.example/${n}`,
        secretSealed: seal(`secret ${n}`, id),
        createdAt: now,
      };
    }),
  );
  for (const place of sealedColumns) expect(await openColumn(place), sealedName(place)).not.toHaveLength(0);
}

async function aWebhook(text: string): Promise<string> {
  const id = randomUUID();
  const secretSealed = seal(text, id);
  await db.insert(webhooks).values({ id, url: "https://gestion.example/", secretSealed, createdAt: now });
  return id;
}

type Text = [place: string, text: string];

async function openColumn(place: (typeof sealedColumns)[number]): Promise<Text[]> {
  const rows = await db.execute<{ sealed: Buffer; context: string }>(sql`
    select ${sql.raw(sealedBytes(place))} as sealed, (${sql.raw(place.context)})::text as context
    from ${sql.raw(place.table)} where ${sql.raw(sealedBytes(place))} is not null`);
  return rows.map(({ sealed, context }) => [`${sealedName(place)} ${context}`, unseal(sealed, context)]);
}

/** Every sealed text of the database, by its place: it throws on one that does not open. */
async function openAll(): Promise<Map<string, string>> {
  const all = await Promise.all(sealedColumns.map(openColumn));
  return new Map(all.flat());
}

async function underNewKey(): Promise<number> {
  return (await countByDataKey(db)).find(({ key }) => key === "k2")?.count ?? 0;
}

/** Somebody always writes one of the rows that the rotation reads. Gives what was last written in each. */
function writeWithoutPause() {
  const last = new Map<string, string>();
  let stopping = false;
  const writing = (async () => {
    const ids = (await db.select({ id: webhooks.id }).from(webhooks)).map(({ id }) => id);
    for (let n = 0; !stopping; n++) {
      const id = ids[(n * 997) % ids.length]!;
      const text = `written ${n}`;
      await db
        .update(webhooks)
        .set({ secretSealed: seal(text, id) })
        .where(eq(webhooks.id, id));
      last.set(`webhooks.secret_sealed ${id}`, text);
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      await writing;
      return last;
    },
  };
}
