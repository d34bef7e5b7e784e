import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/lib/core/form-state";
import type { Termination } from "@/lib/termination/queries";
import { DisputePanel, WithdrawPanel } from "./gestures";
import { TerminationStanding } from "./standing";

type OwnRequestProps = {
  termination: Termination;
  /** The avis in PDF. */
  notice: Route;
  /** What may still be done about it; nothing where it may not. */
  withdraw: FormAction | undefined;
  dispute: FormAction | undefined;
};

/** A request about the member's contract, as the space shows it. */
export function OwnRequest({ termination, notice, withdraw, dispute }: OwnRequestProps) {
  const fields = { termination: termination.id };
  return (
    <>
      <TerminationStanding title="La demande reçue" termination={termination}>
        <a href={notice} className={buttonClass("secondary")}>
          Télécharger l’avis de réception (PDF)
        </a>
      </TerminationStanding>
      {withdraw && <WithdrawPanel action={withdraw} fields={fields} />}
      {dispute && <DisputePanel action={dispute} fields={fields} />}
    </>
  );
}
