import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests, uploads } from "@/db/schema";
import { saveStep } from "@/lib/request/save-step";
import { sendRequest } from "@/lib/request/send-request";
import { storeUpload } from "@/lib/request/store-upload";
import { now } from "../support/people";
import { aSpace } from "../support/space";
import { aPdf } from "./files";

export { now };

export const around = {
  people: [],
  countries: ["FR"],
  today: Temporal.PlainDate.from("2026-03-10"),
};

export const steps = {
  enfant: { firstName: "Zoé", lastName: "Sentinelle", bornOn: "2026-02-20" },
  couverture: { cover: "oui" },
  rattachement: { attachedTo: "moi", nir: "" },
};

type Who = { memberId: string; accountId: string };

export const rowOf = async (db: Db, memberId: string) =>
  (await db.select().from(requests).where(eq(requests.memberId, memberId)))[0]!;
export const uploadsOf = (db: Db, memberId: string) =>
  db.select().from(uploads).where(eq(uploads.memberId, memberId));

/** A birth written whole, its document joined, ready to send. Gives whose it is. */
export async function aBirth(db: Db, who?: Who) {
  const { memberId, accountId } = who ?? (await aSpace(db));
  for (const [rank, [step, values]] of Object.entries(steps).entries())
    await saveStep(db, { memberId, kind: "birth", step, values, version: rank, now });
  const { id } = await rowOf(db, memberId);
  await join(db, { memberId, accountId, requestId: id });
  return { memberId, accountId, requestId: id, version: (await rowOf(db, memberId)).version };
}

export type Written = Awaited<ReturnType<typeof aBirth>>;

/** Joins a PDF to a request. */
export const join = (
  db: Db,
  which: Who & { requestId: string },
  { purpose = "acte-de-naissance", bytes = aPdf(), fileName = "acte.pdf" } = {},
) => storeUpload(db, { ...which, purpose, fileName, bytes, now });

export const send = (db: Db, written: Written, at = now) => sendRequest(db, { ...written, around, now: at });

/** A birth sent. */
export async function aSentBirth(db: Db) {
  const written = await aBirth(db);
  await send(db, written);
  return written;
}
