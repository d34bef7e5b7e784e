import { Notice } from "@/components/ui/notice";
import type { DeskTermination } from "@/lib/termination/queries";
import type { disputeReasonLabels } from "./labels";

type DisputeNoticeProps = { by: DeskTermination["disputedBy"]; reason: DeskTermination["disputeReason"] };

/** What to do before a dispute is decided: nobody loses a contract to a stranger meanwhile. */
export function DisputeNotice({ by, reason }: DisputeNoticeProps) {
  return (
    <Notice tone="warning" title={titles[reason ?? "not-theirs"]}>
      <p>{words[by ?? "on-file"]}</p>
      <p>
        Le contrat continue tant que vous n’avez pas décidé. Appelez l’adhérent au numéro de son dossier, pas
        à celui de la demande.
      </p>
    </Notice>
  );
}

const titles: Record<keyof typeof disputeReasonLabels, string> = {
  "not-theirs": "Quelqu’un dit que cette demande n’est pas la sienne",
  mistake: "Cette demande est contestée\u00a0: ce serait une erreur",
  "wrong-end": "La date de fin de cette demande est contestée",
};

const words: Record<NonNullable<DisputeNoticeProps["by"]>, string> = {
  asker: "C’est la personne qui lit l’adresse donnée dans la demande.",
  "on-file": "C’est la personne qui lit une adresse du dossier.",
  member: "C’est l’adhérent, depuis son espace.",
  staff: "C’est l’adhérent, par téléphone\u00a0: un conseiller l’a noté.",
};
