import { Notice } from "@/components/ui/notice";

type DisputeNoticeProps = { by: "asker" | "on-file" | "member" | null };

/** What to do before a dispute is decided: nobody loses a contract to a stranger meanwhile. */
export function DisputeNotice({ by }: DisputeNoticeProps) {
  return (
    <Notice tone="warning" title="Quelqu’un dit que cette demande n’est pas la sienne">
      <p>{words[by ?? "on-file"]}</p>
      <p>
        Le contrat continue tant que vous n’avez pas décidé. Appelez l’adhérent au numéro de son dossier, pas
        à celui de la demande.
      </p>
    </Notice>
  );
}

const words = {
  asker: "C’est la personne qui lit l’adresse donnée dans la demande.",
  "on-file": "C’est la personne qui lit une adresse du dossier.",
  member: "C’est l’adhérent, depuis son espace.",
};
