import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EraseForm } from "@/components/termination/erase-form";
import { ReceiptFrame, receiptTitle } from "@/components/termination/frames";
import { Receipt } from "@/components/termination/receipt";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { publicDraft } from "@/lib/termination/draft-in-hand";
import { isLetterWithheld } from "@/lib/termination/letters";
import { findTermination } from "@/lib/termination/queries";
import { eraseDraftAction } from "../actions";

export const metadata: Metadata = { title: receiptTitle };

export default async function TerminationDonePage() {
  const draft = await publicDraft();
  if (!draft) redirect(withQuery(routes.terminate, { message: "sans-demande" }));
  const received = await findTermination(database(), draft.id);
  if (!received) redirect(routes.terminateRecap);
  return (
    <PageBody>
      <ReceiptFrame where="public">
        <Receipt
          termination={received}
          email={draft.declared.email}
          letterWithheld={await isLetterWithheld(database(), received.id)}
          notice={routeTo.terminationNotice()}
        >
          <EraseForm action={eraseDraftAction} />
        </Receipt>
      </ReceiptFrame>
    </PageBody>
  );
}
