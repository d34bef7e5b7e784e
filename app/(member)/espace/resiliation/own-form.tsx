import { terminationOptions, typedIn } from "@/app/termination-typed";
import { MayRenounce } from "@/components/termination/may-renounce";
import { OwnContract } from "@/components/termination/own-contract";
import { TerminationForm } from "@/components/termination/termination-form";
import { database } from "@/db/client";
import { findEmail } from "@/lib/account/queries";
import { civilDate, now } from "@/lib/core/clock";
import { findPerson } from "@/lib/member/queries";
import type { Draft } from "@/lib/termination/draft";
import type { Terminable } from "@/lib/termination/find-contract";
import { renounceableUntil } from "@/lib/termination/grounds";
import { writeOwnDraftAction } from "./actions";

type OwnFormProps = {
  memberId: string;
  accountId: string;
  contract: Terminable;
  /** What is being written, if anything. */
  draft: Draft | undefined;
  /** The motive and the date tried above. */
  tried: Record<string, string>;
};

/** The request of a member: who they are and the contract are shown, the rest is asked. */
export async function OwnForm({ memberId, accountId, contract, draft, tried }: OwnFormProps) {
  const at = now();
  const renounceBy = renounceableUntil(contract, civilDate(at));
  const [person, { email }] = await Promise.all([
    findPerson(database(), memberId),
    findEmail(database(), accountId, at),
  ]);
  return (
    <>
      <OwnContract person={person} contract={contract} />
      <MayRenounce by={renounceBy} how="dans la liste" />
      <TerminationForm
        action={writeOwnDraftAction}
        typed={{ ...(draft ? typedIn(draft) : { email }), ...tried }}
        motives={terminationOptions.motives}
      />
    </>
  );
}
