import type { Route } from "next";
import { EmailLink, SiteLink } from "@/components/site/contact-links";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { mutual } from "@/lib/core/mutual";
import type { Termination } from "@/lib/termination/queries";
import { TerminationStanding } from "./standing";

type ReceiptProps = {
  termination: Termination;
  /** Where the avis goes. */
  email: string;
  /** Whether the avis does not go there: too many have gone today. */
  letterWithheld: boolean;
  /** The avis in PDF. */
  notice: Route;
};

/** The third step: what was received, when, and what happens next. */
export function Receipt({ termination, email, letterWithheld, notice }: ReceiptProps) {
  const { state } = termination;
  const isUnderWay = state === "confirmed" || state === "to-decide";
  return (
    <div className="flex flex-col gap-8">
      <TerminationStanding title="Votre demande" termination={termination}>
        {letterWithheld && <Withheld email={email} />}
        <a href={notice} className={buttonClass("secondary")}>
          Télécharger l’avis de réception (PDF)
        </a>
      </TerminationStanding>
      {isUnderWay && (
        <Panel title="Et maintenant">
          <Next email={email} letterWithheld={letterWithheld} />
        </Panel>
      )}
    </div>
  );
}

const Withheld = ({ email }: Pick<ReceiptProps, "email">) => (
  <Notice tone="warning">
    <p>
      Votre demande est reçue. L’adresse <strong>{email}</strong> a reçu trop de messages aujourd’hui :
      téléchargez l’avis ici, et gardez-le. Pour annuler la demande avant la date de fin, appelez un
      conseiller en donnant sa référence.
    </p>
  </Notice>
);

function Next({ email, letterWithheld }: Pick<ReceiptProps, "email" | "letterWithheld">) {
  return (
    <ul className="flex list-disc flex-col gap-3 pl-6 marker:text-accent-ink">
      {!letterWithheld && (
        <li>
          L’avis de réception part tout de suite à <strong>{email}</strong>, en PDF : gardez-le. Le message
          permet aussi de suivre votre demande, et de l’annuler avant la date de fin.
        </li>
      )}
      <li>Les soins reçus jusqu’à la fin du dernier jour du contrat sont remboursés.</li>
      <li>
        Ce que vous avez payé pour les jours d’après vous est rendu dans les trente jours (article R. 221-6 du
        code de la mutualité).
      </li>
      <li>Le certificat de radiation est dans l’espace adhérent dès le lendemain du dernier jour.</li>
      <li>
        En cas de désaccord, écrivez au service des réclamations, <EmailLink fact="complaintsEmail" />. Vous
        pouvez ensuite saisir gratuitement le médiateur, {mutual.mediatorName} :{" "}
        <SiteLink fact="mediatorSite" />.
      </li>
    </ul>
  );
}
