import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { Candidate } from "./find-candidates";
import { type InsurerNotice, insurerNoticeId } from "./insurer-notice";
import { recordTermination } from "./record-termination";

type Entering = { notice: InsurerNotice; member: Candidate; staffId: string; now: Temporal.Instant };

/**
 * Receives the notice of a new insurer, presumed received the day after it was sent (R. 221-6, II). Entered twice for
 * one member, insurer and day, it is one. Gives the id of the request.
 */
export async function enterInsurerNotice(
  db: Db,
  { notice, member, staffId, now }: Entering,
): Promise<string> {
  const id = insurerNoticeId(notice);
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
  return id;
}

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
