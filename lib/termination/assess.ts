import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { decisionReasons, terminationChannels } from "@/db/schema/termination";
import { listUnpaid } from "@/lib/contribution/queries";
import { coverSureUntil } from "@/lib/contribution/rules";
import { contactsOnFile } from "./contacts";
import type { Asker, Declared } from "./declared";
import type { Ending } from "./ending";
import { findTerminable, listInstalments, type Terminable } from "./find-contract";
import { isMatchedTooOften } from "./limits";
import type { Motive } from "./motive";
import { type Instalment, type Settlement, settlement } from "./refund";
import { type Outcome, terminationOutcome } from "./rules";

export type DecisionReason = (typeof decisionReasons)[number];

/** What a request does today: an end known at once, or a decision to come, and then why. */
export type Assessment = {
  contract: Terminable | undefined;
  outcome: Outcome | undefined;
  /** Why a person of the mutual must decide; nothing when the end is known at once. */
  reason: DecisionReason | undefined;
  /** What the contract has paid and is to pay, as it is known. */
  instalments: readonly Instalment[];
  /** The last day on which cover is sure, when an instalment unpaid may suspend it (L. 221-7). */
  sureUntil: Temporal.PlainDate | undefined;
  /** What each end that may be chosen settles. */
  settle: (ending: Pick<Ending, "endsOn" | "owes">) => Settlement<Instalment>;
};

type Asked = {
  memberId: string | undefined;
  asker: Asker;
  motive: Motive | null;
  receivedOn: Temporal.PlainDate;
};

/** Reads the contract of the member found, if any, and what the rules make of the request. */
export async function assessTermination(
  db: Db,
  { memberId, asker, motive, receivedOn }: Asked,
): Promise<Assessment> {
  const contract = memberId ? await findTerminable(db, memberId, receivedOn) : undefined;
  const instalments = contract ? await listInstalments(db, contract) : [];
  const unpaid = contract ? await listUnpaid(db, contract.memberId) : [];
  const money = {
    instalments,
    sureUntil: contract && coverSureUntil(unpaid, contract),
    settle: (ending: Pick<Ending, "endsOn" | "owes">) => settlement(instalments, ending),
  };
  if (!contract)
    return { contract, outcome: undefined, reason: asker === "company" ? "company" : "unmatched", ...money };
  const outcome = terminationOutcome(contract, { receivedOn, motive });
  return { contract, outcome, reason: reasonOf(outcome, asker, motive), ...money };
}

type AskedNow = Omit<Asked, "asker"> & {
  channel: (typeof terminationChannels)[number];
  declared: Pick<Declared, "asker" | "risk">;
  now: Temporal.Instant;
};

/**
 * The same for a request as it arrives. From the public site it reads as if no file matched when it names another risk
 * than the contract’s, when nobody on file could be told of it, and when the member’s file matched too often that day.
 */
export async function assessRequest(
  db: Db,
  { channel, declared, now, ...asked }: AskedNow,
): Promise<Assessment> {
  const isPublic = channel === "public";
  const tooOften =
    isPublic && asked.memberId !== undefined && (await isMatchedTooOften(db, asked.memberId, now));
  const memberId = tooOften ? undefined : asked.memberId;
  const assessment = await assessTermination(db, { ...asked, memberId, asker: declared.asker });
  const reason = isPublic ? await heldBack(db, assessment, declared, now) : undefined;
  return reason ? { ...assessment, outcome: undefined, reason } : assessment;
}

async function heldBack(
  db: Db,
  { contract, reason }: Assessment,
  { risk }: AskedNow["declared"],
  now: Temporal.Instant,
): Promise<DecisionReason | undefined> {
  if (!contract || reason === "company" || reason === "death") return undefined;
  if ((await contactsOnFile(db, contract.memberId, now)).length === 0) return "no-contact";
  return risk === "provident" ? "other-risk" : undefined;
}

function reasonOf(outcome: Outcome, asker: Asker, motive: Motive | null): DecisionReason | undefined {
  if (asker === "company") return "company";
  if (asker === "relative" || motive?.kind === "death") return "death";
  if (outcome.kind === "compulsory") return "compulsory";
  return outcome.kind === "already-ends" ? "already-ends" : undefined;
}

/** The end chosen, if the rules still give it; the one proposed when none was chosen. */
export function chosenEnding(outcome: Outcome | undefined, endsOn?: Temporal.PlainDate): Ending | undefined {
  if (outcome?.kind !== "ends") return undefined;
  const { proposed, alternatives } = outcome;
  return endsOn ? [proposed, ...alternatives].find((one) => one.endsOn.equals(endsOn)) : proposed;
}
