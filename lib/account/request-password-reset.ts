import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { seal, unseal } from "@/lib/core/crypto";
import { addJob, type Jobs } from "@/lib/core/jobs";
import { isQueued, queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attemptAll } from "@/lib/core/throttle";
import { findOpenAccount } from "./queries";
import { limits } from "./rules";
import { askSecret } from "./secrets";

type Asked = { email: string; clientAddress: string; now: Temporal.Instant };

/**
 * Takes a request for a reset link. The answer and the work are the same for every address: whether it belongs to a
 * space is looked up by a job. Refuses too many requests.
 */
export async function requestPasswordReset(
  db: Db,
  { email, clientAddress, now }: Asked,
): Promise<Result<true, "too-many-attempts">> {
  const counts = [
    { name: "reset-address", limit: limits.resetAddress, of: clientAddress },
    { name: "reset-identifier", limit: limits.resetIdentifier, of: email.toLowerCase() },
    { name: "everywhere", limit: limits.everywhere, of: "reset" },
  ];
  const attempt = await attemptAll(db, counts, now);
  if (!attempt.allowed) {
    await recordEvent(db, { kind: "reset-refused", details: { refusal: "too-many-attempts" }, now });
    return refuse("too-many-attempts", { until: attempt.until });
  }

  const requestId = randomUUID();
  const sealedEmail = seal(email, requestId).toString("base64");
  await addJob(db, "request-password-reset", { sealedEmail, requestId });
  return ok(true);
}

/** The job: sends the link, once, when the address belongs to a space whose cover has begun. */
export async function answerPasswordReset(
  db: Db,
  { sealedEmail, requestId }: Jobs["request-password-reset"],
  now: Temporal.Instant,
): Promise<void> {
  const email = unseal(Buffer.from(sealedEmail, "base64"), requestId);
  await db.transaction(async (tx) => {
    const account = await findOpenAccount(tx, email, civilDate(now));
    if (!account || (await isQueued(tx, requestId))) return;
    const secretId = await askSecret(tx, { accountId: account.id, purpose: "password-reset", now });
    await recordEvent(tx, { kind: "reset-asked", accountId: account.id, now });
    await queueMail(tx, { id: requestId, template: "password-reset", accountId: account.id, secretId, now });
  });
}
