import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReceiptFrame, receiptTitle } from "@/components/termination/frames";
import { Receipt } from "@/components/termination/receipt";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { ownDraft } from "@/lib/termination/draft-in-hand";
import { isLetterWithheld } from "@/lib/termination/letters";
import { findTermination } from "@/lib/termination/queries";

export const metadata: Metadata = { title: receiptTitle };

export default async function OwnTerminationDonePage() {
  const { memberId } = await requireMember();
  const draft = await ownDraft(memberId);
  if (!draft) redirect(withQuery(routes.ownTermination, { message: "sans-demande" }));
  const received = await findTermination(database(), draft.id);
  if (!received) redirect(routes.ownTerminationRecap);
  return (
    <PageBody>
      <ReceiptFrame where="space">
        <Receipt
          termination={received}
          email={draft.declared.email}
          letterWithheld={await isLetterWithheld(database(), received.id)}
          notice={routeTo.ownTerminationNotice(received.id)}
        />
      </ReceiptFrame>
    </PageBody>
  );
}
