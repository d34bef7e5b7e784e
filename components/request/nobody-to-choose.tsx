import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { routeTo } from "@/lib/core/routes";
import { kinds, type RequestKind } from "@/lib/request/rules";
import { StepNote } from "./step-note";

/** Nobody on the contract could be meant: there is nothing to change in it, and an adviser can help. */
export function NobodyToChoose({ kind }: { kind: RequestKind }) {
  return (
    <div className="flex flex-col gap-6">
      <StepNote kind={kind} isGroup={false} />
      <Notice tone="info" title="Votre contrat ne couvre personne que cela concerne">
        <p>Vous n’avez donc rien à changer ici. Si cela vous surprend, demandez à un conseiller.</p>
      </Notice>
      <ButtonLink href={routeTo.newRequest(kinds.question.slug)} look="secondary">
        Poser une question à un conseiller
      </ButtonLink>
    </div>
  );
}
