import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { staff } from "@/db/schema";
import { accessPositionText, readAccessPosition } from "@/lib/access/input";
import { eachAccess, listAccesses } from "@/lib/access/queries";
import { accessAuthor, accessWords } from "@/lib/access/rules";
import { recordEvent } from "@/lib/core/audit";
import { seal } from "@/lib/core/crypto";
import { aDatabase } from "../support/database";
import { aMember, now } from "../support/people";

const db = await aDatabase();

async function anAdviser(role: "adviser" | "administrator" = "adviser") {
  const id = randomUUID();
  await db
    .insert(staff)
    .values({ id, email: `${id}@mutuelle.example`, name: "Zélie Sentinelle", role, invitedAt: now });
  return id;
}

test("the member reads when, why and by whom in role, never a name; the latest first", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  const [adviser, chief] = [await anAdviser(), await anAdviser("administrator")];
  const opening = randomUUID();
  const noteSealed = seal("Erreur de dossier", opening).toString("base64");
  const look = { kind: "file-opened", memberId: member.id, staffId: adviser } as const;
  await recordEvent(db, { ...look, details: { reason: "contact", opening: randomUUID() }, now });
  await recordEvent(db, { ...look, details: { reason: "contact", during: opening }, now });
  await recordEvent(db, {
    ...look,
    staffId: chief,
    details: { reason: "other", opening, noteSealed },
    now: now.add({ minutes: 1 }),
  });
  await recordEvent(db, {
    kind: "request-refused",
    memberId: member.id,
    staffId: adviser,
    now: now.add({ minutes: 2 }),
  });
  await recordEvent(db, { ...look, memberId: other.id, details: { reason: "payment" }, now });
  await recordEvent(db, { kind: "sign-in", memberId: member.id, now });

  const { rows } = await listAccesses(db, member.id);
  expect(rows.map((access) => [accessAuthor(access), accessWords(access), access.note])).toEqual([
    ["Un conseiller", "A refusé une de vos demandes.", null],
    ["Un responsable du service", "A consulté votre dossier.", "Erreur de dossier"],
    ["Un conseiller", "A consulté votre dossier, car vous avez appelé ou écrit.", null],
  ]);
  expect(JSON.stringify(rows)).not.toContain("Zélie");
});

test("pages follow one another without loss or repetition, though many looks share a moment", async () => {
  const member = await aMember(db);
  const staffId = await anAdviser();
  for (let rank = 0; rank < 25; rank++) {
    const at = now.add({ microseconds: Math.floor(rank / 4) });
    await recordEvent(db, {
      kind: "file-opened",
      memberId: member.id,
      staffId,
      details: { reason: "request" },
      now: at,
    });
  }
  const all: string[] = [];
  for await (const { id } of eachAccess(db, member.id)) all.push(id);
  const paged: string[] = [];
  let after: ReturnType<typeof readAccessPosition>;
  do {
    const page = await listAccesses(db, member.id, { after, limit: 7 });
    paged.push(...page.rows.map(({ id }) => id));
    after = page.next && readAccessPosition(accessPositionText(page.next));
  } while (after);

  expect(paged).toEqual(all);
  expect(new Set(paged)).toHaveLength(25);
});

test("a position is read back from its text; anything else begins at the top", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000_000 }), fc.nat(), (microseconds, id) => {
      const at = Temporal.Instant.fromEpochNanoseconds(BigInt(microseconds) * 1000n);
      const position = { at, id: String(id) };
      expect(readAccessPosition(accessPositionText(position))).toEqual(position);
    }),
  );
  for (const asked of [undefined, "", "x", "1-", "-1", ["1-1"], "9".repeat(40)])
    expect(readAccessPosition(asked)).toBeUndefined();
});
