import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { ok, type Result, refuse } from "@/lib/core/result";
import type { Candidate } from "./find-candidates";
import { type InsurerNotice, insurerNoticeId } from "./insurer-notice";
import { findTermination, type Termination } from "./queries";
import { recordTermination } from "./record-termination";

type Entering = {
  notice: InsurerNotice;
  /** The request that the page said it becomes. */
  shown: string;
  member: Candidate;
  staffId: string;
  now: Temporal.Instant;
};

/**
 * Receives the notice of a new insurer, presumed received the day after it was sent (R. 221-6, II). Entered twice for
 * one member, insurer and day, it is one, unless the first no longer stands. Gives the id of the request. Refuses a
 * notice that is not the one shown.
 */
export async function enterInsurerNotice(
  db: Db,
  { notice, shown, member, staffId, now }: Entering,
): Promise<Result<string, "other-notice">> {
  const { id, former } = await findEntry(db, notice);
  if (former?.id === shown) return ok(shown);
  if (id !== shown) return refuse("other-notice");
  await recordTermination(db, {
    id,
    channel: "insurer",
    memberId: member.id,
    declared: declaredBy(notice, member),
    motive: null,
    insurerSentOn: Temporal.PlainDate.from(notice.sentOn),
    staffId,
    now,
  });
  return ok(id);
}

/** `id`: the request to come. `former`: the last one that the notice became. */
type Entry = { id: string; former: Termination | undefined } | { id: undefined; former: Termination };

/** The request that a notice becomes, and what it became before; none to come while the former stands or waits. */
export async function findEntry(db: Db, notice: InsurerNotice): Promise<Entry> {
  let former: Termination | undefined;
  for (let rank = 0; ; rank++) {
    const id = insurerNoticeId(notice, rank);
    const found = await findTermination(db, id);
    if (!found) return { id, former };
    if (!isSetAside(found)) return { id: undefined, former: found };
    former = found;
  }
}

const setAside: readonly Termination["state"][] = ["withdrawn", "disputed", "closed"];

const isSetAside = ({ state }: Termination): boolean => setAside.includes(state);

/** The insurer gives no address of the member: the avis goes to those on file. */
const declaredBy = ({ insurer, reference }: InsurerNotice, member: Candidate) => ({
  asker: "member" as const,
  lastName: member.lastName,
  firstName: member.firstName,
  bornOn: member.bornOn.toString(),
  company: "",
  contractNumber: member.membershipNumber,
  risk: "health" as const,
  email: "",
  telephone: "",
  contactName: "",
  words: reference,
  insurer,
});
