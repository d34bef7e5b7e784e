import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { civilDate } from "@/lib/core/clock";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { type CodeFault, readCode } from "./code";
import { codeHash } from "./issue-document";
import { findIssued } from "./queries";
import {
  attestsCover,
  type DocumentKind,
  type DocumentState,
  documentLimits,
  documentState,
  reliableUntil,
  saysThePast,
} from "./rules";

export type Verification =
  | { state: "unknown" }
  | {
      state: DocumentState;
      kind: DocumentKind;
      issuedOn: Temporal.PlainDate;
      /** Last day it may be, or could have been, relied on. */
      validUntil: Temporal.PlainDate;
      /** Of a document about a cover that had ended when it was made: the last day of that cover. */
      coverEndedOn?: Temporal.PlainDate;
    };

export type VerificationRefusal = CodeFault | "too-many-attempts";
type Asked = { code: string; clientAddress: string; now: Temporal.Instant };

/** Answers a visitor who checks a code: not too many times from one address, so that nobody walks through codes. */
export async function askVerification(
  db: Db,
  { code, clientAddress, now }: Asked,
): Promise<Result<Verification, VerificationRefusal>> {
  const read = readCode(code);
  if (!read.ok) return refuse(read.fault);
  const count = { name: "verification", limit: documentLimits.verified, of: clientAddress };
  if (!(await attempt(db, count, now)).allowed) return refuse("too-many-attempts");
  return ok(await verifyDocument(db, read.code, civilDate(now)));
}

/** What the mutual says of a code, as it is typed: never whose document it is. */
export async function verifyDocument(
  db: Db,
  typed: string,
  today: Temporal.PlainDate,
): Promise<Verification> {
  const read = readCode(typed);
  if (!read.ok) return { state: "unknown" };
  const found = await findIssued(db, codeHash(read.code));
  if (!found) return { state: "unknown" };
  const { kind, issuedOn, revokedAt, contractEnd, coverEnd } = found;
  const until = reliableUntil(found, [contractEnd, coverEnd]);
  const coverEndedOn = attestsCover(kind) && saysThePast(found) ? contractEnd : null;
  return {
    state: documentState({ revokedAt, until }, today),
    kind,
    issuedOn,
    validUntil: until,
    ...(coverEndedOn && { coverEndedOn }),
  };
}
