import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test } from "vitest";
import { openDb } from "@/db/client";
import { beneficiaries, members } from "@/db/schema";
import { ok } from "@/lib/core/result";
import { acceptRequest } from "@/lib/request/accept-request";
import { takeRequest } from "@/lib/request/take-request";
import { beneficiary, feedSpace } from "../feed/space-support";
import { aFeedDatabase } from "../feed/support";
import { aStaffPerson } from "../staff/support";
import { aSentRequest, birthAnswers } from "./desk-support";

test("the feed that names a person added here replaces the same row, and doubles nobody", async () => {
  const database = await aFeedDatabase();
  await feedSpace(database, { beneficiaries: [beneficiary(1)] });
  const db = openDb(database.url, { max: 2 });
  onTestFinished(() => db.close());
  const [member] = await db.select({ id: members.id }).from(members).where(eq(members.externalId, "A1"));
  const now = Temporal.Instant.from("2026-03-10T09:00:00Z");
  const { requestId } = await aSentRequest(db, member!.id, { answers: birthAnswers });
  const { staffId } = await aStaffPerson(db);
  await takeRequest(db, { requestId, staffId, version: 1, now });
  expect(await acceptRequest(db, { requestId, staffId, version: 2, text: "", now })).toEqual(ok(true));
  const children = () => db.select().from(beneficiaries).where(eq(beneficiaries.relation, "child"));
  const [added] = await children();

  // Until the management system names the child, the feed leaves it alone.
  await feedSpace(database, { beneficiaries: [beneficiary(1)] });
  expect(await children()).toEqual([added]);

  const named = beneficiary(1, {
    ...{ identifiant: added!.externalId, prenom: "Lou", nom: "Sentinelle", lien: "enfant" },
    ...{ date_naissance: "2026-03-01", date_debut: "2026-03-01", nir: "2260375011022" },
  });
  await feedSpace(database, { beneficiaries: [beneficiary(1), named] });
  const after = await children();
  expect(after.map(({ id, externalId }) => [id, externalId])).toEqual([[added!.id, added!.externalId]]);
  expect(after[0]!.nirSealed).not.toBeNull();
});
