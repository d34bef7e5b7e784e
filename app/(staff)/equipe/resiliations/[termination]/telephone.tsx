import type { Temporal } from "temporal-polyfill";
import { Acts } from "@/components/termination-desk/acts";
import { DisputeForm } from "@/components/termination-desk/dispute-form";
import { disputeReasonLabels } from "@/components/termination-desk/labels";
import { WithdrawForm } from "@/components/termination-desk/withdraw-form";
import { disputeReasons } from "@/db/schema/termination";
import { mayDispute, mayWithdraw } from "@/lib/termination/gestures";
import type { DeskTermination } from "@/lib/termination/queries";
import { disputeAction, withdrawAction } from "./actions";

/** What an adviser notes for a person who telephones, as the links of the e-mails and the space let them say it. */
export function Telephone({ request, today }: { request: DeskTermination; today: Temporal.PlainDate }) {
  const hidden = { termination: request.id, version: request.version };
  return (
    <Acts label="Par téléphone">
      <DisputeForm
        action={disputeAction}
        hidden={hidden}
        open={request.memberId !== null && mayDispute(request, today)}
        reasons={disputeReasons.map((value) => ({ value, label: disputeReasonLabels[value] }))}
      />
      <WithdrawForm
        action={withdrawAction}
        hidden={hidden}
        open={mayWithdraw(request, today)}
        asker={request.declared.asker}
        insurer={request.channel === "insurer"}
      />
    </Acts>
  );
}
