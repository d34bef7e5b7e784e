import { terminationOptions, typedIn } from "@/app/termination-typed";
import { OwnContract } from "@/components/termination/own-contract";
import { TerminationForm } from "@/components/termination/termination-form";
import { database } from "@/db/client";
import { findEmail } from "@/lib/account/queries";
import { now } from "@/lib/core/clock";
import { findPerson } from "@/lib/member/queries";
import { ownDraft } from "@/lib/termination/draft-in-hand";
import type { Terminable } from "@/lib/termination/find-contract";
import { writeOwnDraftAction } from "./actions";

type OwnFormProps = { memberId: string; accountId: string; contract: Terminable };

/** The request of a member: who they are and the contract are shown, the rest is asked. */
export async function OwnForm({ memberId, accountId, contract }: OwnFormProps) {
  const [person, { email }, draft] = await Promise.all([
    findPerson(database(), memberId),
    findEmail(database(), accountId, now()),
    ownDraft(memberId),
  ]);
  return (
    <>
      <OwnContract person={person} contract={contract} />
      <TerminationForm
        action={writeOwnDraftAction}
        typed={draft ? typedIn(draft) : { email }}
        motives={terminationOptions.motives}
      />
    </>
  );
}
