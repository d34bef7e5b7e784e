import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, requestEvents, requestMessages, requests } from "@/db/schema";
import { civilDate } from "@/lib/core/clock";
import { seal } from "@/lib/core/crypto";
import { type MailTemplate, queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { comesFrom, type RequestAuthor, type RequestKind, type RequestState } from "./rules";

type Which = { memberId: string; requestId: string; now: Temporal.Instant };

export type Move = Which & {
  /** The version that was read: who read an older one is told, and changes nothing. */
  version: number;
  to: RequestState;
  by: RequestAuthor;
  staffId?: string;
  kind: RequestKind;
  /** The reason of a decision, shown to the member; for « document-needed », the code of the document awaited. */
  note?: string;
  promisedOn?: Temporal.PlainDate;
};

/**
 * Brings a request to a state, in the caller's transaction: the row moves if it still has the version read and may go
 * there, the stage is written, the e-mail is queued. Gives the new version. The caller writes its own audit row, and
 * takes the request up before anything else that it changes.
 */
export async function moveRequest(tx: Db, move: Move): Promise<Result<number, "changed-meanwhile">> {
  const { memberId, requestId, version, to, by } = move;
  const [moved] = await tx
    .update(requests)
    .set({ state: to, version: version + 1, ...marksOf(move) })
    .where(
      and(
        eq(requests.memberId, memberId),
        eq(requests.id, requestId),
        eq(requests.version, version),
        inArray(requests.state, [...comesFrom(by, to)]),
      ),
    )
    .returning({ version: requests.version });
  if (!moved) return refuse("changed-meanwhile");
  await writeStage(tx, move);
  const template = letterOf(move);
  if (template) await tellMember(tx, move, template);
  return ok(moved.version);
}

/** Which columns a state fills. A state that leaves a decision behind empties it. */
function marksOf({ to, by, now, staffId, note, promisedOn }: Move) {
  const decided = { decidedBy: staffId ?? null, decidedAt: now, reason: note ?? null, awaited: null };
  switch (to) {
    case "sent":
      return {
        ...{ decidedBy: null, decidedAt: null, reason: null, takenBy: null, takenAt: null },
        ...{
          sentAt: sql`coalesce(${requests.sentAt}, ${now.toString()})`,
          ...(promisedOn && { promisedOn }),
        },
      };
    case "received":
      return { takenBy: null, takenAt: null };
    case "under-review":
      return by === "adviser"
        ? { awaited: null, takenBy: staffId ?? null, takenAt: now }
        : { awaited: null, ...(promisedOn && { promisedOn }) };
    case "document-needed":
      return { awaited: note ?? null };
    case "accepted":
    case "refused":
    case "answered":
      return decided;
    case "applied":
      return { appliedAt: now };
    default:
      return {};
  }
}

const writeStage = (tx: Db, { memberId, requestId, to, by, staffId, note, now }: Move) =>
  tx
    .insert(requestEvents)
    .values({ id: randomUUID(), memberId, requestId, at: now, state: to, by, staffId, note });

/** What the member did is told by the page itself; a decision applied at once is told as one. */
function letterOf({ to, by, kind }: Move): MailTemplate | undefined {
  if (to === "received") return by === "system" ? "request-received" : undefined;
  if (by === "member") return undefined;
  if (to === "answered" && kind === "question") return "request-message";
  return to === "applied" && by === "adviser" ? undefined : "request-updated";
}

/** Queues an e-mail about a request to whoever has an open space. It never holds the content. */
export async function tellMember(
  tx: Db,
  { memberId, requestId, now }: Which,
  template: MailTemplate,
): Promise<void> {
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.memberId, memberId), isNull(accounts.closedAt)));
  if (account) await queueMail(tx, { template, accountId: account.id, details: { request: requestId }, now });
}

type Message = Which & { id?: string; by: "member" | "adviser"; staffId?: string; text: string };

/** Writes a message about a request, in the caller's transaction. The member is told of an adviser's by e-mail. */
export async function writeMessage(
  tx: Db,
  message: Message,
  tell = message.by === "adviser",
): Promise<string> {
  const { id = randomUUID(), memberId, requestId, by, staffId, text, now } = message;
  const textSealed = seal(text, id);
  await tx.insert(requestMessages).values({ id, memberId, requestId, at: now, by, staffId, textSealed });
  if (tell) await tellMember(tx, message, "request-message");
  return id;
}

/** The civil day of a request's sending: its effects are counted from it. */
export const sentDay = ({ sentAt }: { sentAt: Temporal.Instant | null }, now: Temporal.Instant) =>
  civilDate(sentAt ?? now);
