import type { Route } from "next";
import { AdviserContact } from "@/components/site/adviser";
import { buttonClass } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
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
  /** Whether it is given up from its e-mail alone: it came by the public site. */
  annulledByLink: boolean;
};

/** A request about the member's contract, as the space shows it. */
export function OwnRequest({ termination, notice, withdraw, dispute, annulledByLink }: OwnRequestProps) {
  const fields = { termination: termination.id };
  return (
    <>
      <TerminationStanding title="La demande reçue" termination={termination}>
        <a href={notice} className={buttonClass("secondary")}>
          Télécharger l’avis de réception (PDF)
        </a>
      </TerminationStanding>
      {withdraw && <WithdrawPanel action={withdraw} fields={fields} />}
      {annulledByLink && <AnnulledByLink />}
      {dispute && <DisputePanel action={dispute} fields={fields} />}
    </>
  );
}

/** The public site asks no account: who asked there holds the link, and nobody else. */
const AnnulledByLink = () => (
  <Panel title="Annuler la demande">
    <p>Elle a été faite sur le site public, sans votre espace : elle ne s’annule pas d’ici.</p>
    <AdviserContact>
      Pour annuler cette demande, ouvrez le lien de l’e-mail reçu à l’adresse donnée ce jour-là. Vous ne le
      retrouvez pas ? Appelez un conseiller.
    </AdviserContact>
  </Panel>
);
