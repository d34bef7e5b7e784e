import { terminationOptions, typedIn } from "@/app/termination-typed";
import { OwnContract } from "@/components/termination/own-contract";
import { TerminationForm } from "@/components/termination/termination-form";
import { database } from "@/db/client";
import { findEmail } from "@/lib/account/queries";
import { now } from "@/lib/core/clock";
import { findPerson } from "@/lib/member/queries";
import type { Draft } from "@/lib/termination/draft";
import type { Terminable } from "@/lib/termination/find-contract";
import { writeOwnDraftAction } from "./actions";

type OwnFormProps = {
  memberId: string;
  accountId: string;
  contract: Terminable;
  /** What is being written, if anything. */
  draft: Draft | undefined;
};

/** The request of a member: who they are and the contract are shown, the rest is asked. */
export async function OwnForm({ memberId, accountId, contract, draft }: OwnFormProps) {
  const [person, { email }] = await Promise.all([
    findPerson(database(), memberId),
    findEmail(database(), accountId, now()),
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
