import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { z } from "zod";
import { database } from "@/db/client";
import { currentSession } from "@/lib/account/current-session";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { isOwnOrigin } from "@/lib/core/origin";
import { loginThen, routes, routeTo, withQuery } from "@/lib/core/routes";
import { attempt } from "@/lib/core/throttle";
import { isDocumentCode } from "@/lib/request/documents";
import { findWhere } from "@/lib/request/queries";
import { type Arrived, type Received, receiveFiles } from "@/lib/request/receive-files";
import { kinds, requestLimits } from "@/lib/request/rules";
import { documentsStep } from "@/lib/request/steps";
import { storeUpload } from "@/lib/request/store-upload";
import { outcomeCookie, sealOutcome, type UploadOutcome } from "@/lib/request/upload-outcome";

type Who = { memberId: string; accountId: string };

/** What stands before the files in the form: for which request, and which document they are said to be. */
const Fields = z.object({ request: z.uuid(), purpose: z.string().refine(isDocumentCode) });

/**
 * Takes the documents of a form, as a stream: each is kept or refused by itself. The page that sent them comes back and
 * says what became of each; nothing of the others is lost.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request, env().APP_URL)) return new Response(null, { status: 403 });
  const session = await currentSession();
  if (!session) return seeOther(loginThen(routes.requests));
  const who = { memberId: session.memberId, accountId: session.accountId };
  const sending: Sending = { shownAt: randomUUID(), kept: 0, refused: [], requestId: "" };
  try {
    noteRest(sending, await receiveFiles(request, (file, fields) => take(file, fields, who, sending)));
  } catch (err) {
    log.error({ err }, "documents could not be received");
    sending.refused.push({ name: "", refusal: "not-received" });
  }
  return back(who, sending);
}

type Sending = UploadOutcome & { requestId: string };

async function take(file: Arrived, typed: Record<string, string>, who: Who, sending: Sending) {
  const note = (refusal: string) => void sending.refused.push({ name: file.name, refusal });
  const fields = Fields.safeParse(typed);
  if (!fields.success) return note("not-received");
  sending.requestId = fields.data.request;
  if ("fault" in file) return note(file.fault);
  const at = now();
  const count = { name: "upload", limit: requestLimits.uploading, of: who.accountId };
  if (!(await attempt(database(), count, at)).allowed) return note("too-many-attempts");
  const { request: requestId, purpose } = fields.data;
  const sent = { ...who, requestId, purpose, fileName: file.name, bytes: file.bytes, now: at };
  const kept = await storeUpload(database(), sent);
  if (kept.ok) sending.kept += 1;
  else note(kept.refusal);
}

function noteRest(sending: Sending, { files, cut }: Received) {
  if (cut) sending.refused.push({ name: "", refusal: "form-too-large" });
  else if (files === 0) sending.refused.push({ name: "", refusal: "no-file" });
}

/** To the page of the request, where the outcome is read once. A request that is not the member's has no page. */
async function back({ memberId, accountId }: Who, { requestId, ...outcome }: Sending): Promise<Response> {
  const request = requestId ? await findWhere(database(), memberId, requestId) : undefined;
  if (!request) return seeOther(routes.requests);
  const { kind, state } = request;
  const page =
    state === "draft" ? routeTo.requestStep(kinds[kind].slug, documentsStep) : routeTo.request(requestId);
  const { name, options } = outcomeCookie();
  (await cookies()).set(name, sealOutcome(outcome, accountId), options);
  return seeOther(`${withQuery(page, { envoi: outcome.shownAt })}#documents`);
}

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
