import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests } from "@/db/schema";
import { type Answers, sealAnswers } from "@/lib/request/answers";
import type { RequestKind } from "@/lib/request/rules";
import { now } from "../support/people";

export const birthAnswers: Answers = {
  firstName: "Lou",
  lastName: "Sentinelle",
  bornOn: "2026-03-01",
  cover: "oui",
  attachedTo: "moi",
  nir: "",
};

type Sent = { kind?: RequestKind; answers?: Answers; sentAt?: Temporal.Instant };

/** A request that a member has sent, and that the worker has acknowledged. */
export async function aSentRequest(
  db: Db,
  memberId: string,
  { kind = "birth", answers = birthAnswers, sentAt = now }: Sent = {},
) {
  const id = randomUUID();
  const steps = {
    all: Object.fromEntries(Object.entries(answers).map(([name, text]) => [name, text ?? ""])),
  };
  await db.insert(requests).values({
    ...{ id, memberId, kind, sentAt, state: "received" },
    answersSealed: sealAnswers(steps, id),
    createdAt: sentAt,
    savedAt: sentAt,
    promisedOn: Temporal.PlainDate.from("2026-03-17"),
  });
  return { requestId: id, memberId };
}

export const requestRow = async (db: Db, id: string) =>
  (await db.select().from(requests).where(eq(requests.id, id)))[0]!;
