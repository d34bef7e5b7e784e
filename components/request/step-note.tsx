import Link from "next/link";
import { AdviserContact } from "@/components/site/adviser";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/core/routes";
import type { RequestKind } from "@/lib/request/rules";

type StepNoteProps = {
  kind: RequestKind;
  /** Whether the member's contract is a group's. */
  isGroup: boolean;
};

/** What to know before the form, where another way may serve better. */
export function StepNote({ kind, isGroup }: StepNoteProps) {
  if (kind === "death")
    return (
      <Notice tone="info" title="Vous annoncez le décès de l’adhérent lui-même ?">
        <AdviserContact>Appelez un conseiller : il s’occupe de tout avec vous.</AdviserContact>
      </Notice>
    );
  if (kind === "move")
    return (
      <p>
        Votre nouvelle adresse remplace l’ancienne dès qu’un conseiller l’a acceptée. Pour la changer tout de
        suite :{" "}
        <Link href={routes.contactDetails} className="link">
          Mes coordonnées
        </Link>
        .
      </p>
    );
  if (kind === "retirement" && isGroup)
    return (
      <Notice tone="info" title="Vous quittez un contrat d’entreprise ?">
        <p>
          Vous pouvez demander à garder une couverture dans les 6 mois qui suivent (loi du 31 décembre 1989,
          article 4).
        </p>
      </Notice>
    );
  return null;
}
