import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { Termination } from "@/lib/termination/queries";
import { stateBadges } from "./labels";

/** The same notice was entered before, and no longer stands: what became of it, and what a new one does. */
export function FormerNotice({ former }: { former: Termination }) {
  const { id, reference, receivedAt, state } = former;
  return (
    <Notice tone="warning" title="Cette notification a déjà été enregistrée">
      <p>
        {`Même adhérent, même assureur, même jour d’envoi\u00a0: elle a été saisie ici le ${formatMoment(receivedAt)}, et son état est «\u00a0${stateBadges[state].label}\u00a0». `}
        <Link href={routeTo.deskTermination(id)} prefetch={false} className="link">
          {`Voir la demande ${reference}`}
        </Link>
      </p>
      <p>
        {state === "disputed"
          ? "Elle attend la décision d’un conseiller\u00a0: décidez-la plutôt, car elle garde son jour de réception. N’en enregistrez une nouvelle que si l’assureur en a envoyé deux ce jour-là."
          : "Elle ne met fin à rien. Si l’assureur la maintient, enregistrez-la comme une nouvelle\u00a0: l’autre reste telle qu’elle est. S’il en a envoyé une plus tard, modifiez le jour d’envoi."}
      </p>
    </Notice>
  );
}
