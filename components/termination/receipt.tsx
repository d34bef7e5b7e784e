import type { Route } from "next";
import type { ReactNode } from "react";
import { EmailLink, SiteLink } from "@/components/site/contact-links";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import type { Termination } from "@/lib/termination/queries";
import { CalendarLink } from "./calendar-link";
import { owesNothing } from "./simulated-end";
import { TerminationStanding } from "./standing";

type ReceiptProps = {
  termination: Termination;
  /** Where the avis goes. */
  email: string;
  /** Whether the avis does not go there: too many have gone today. */
  letterWithheld: boolean;
  /** The avis in PDF. */
  notice: Route;
  /** What else may be done with this page. */
  children?: ReactNode;
};

/** The third step: what was received, when, and what happens next. */
export function Receipt({ termination, email, letterWithheld, notice, children }: ReceiptProps) {
  const { state, endsOn } = termination;
  const isUnderWay = state === "confirmed" || state === "to-decide";
  return (
    <div className="flex flex-col gap-8">
      <TerminationStanding title="Votre demande" termination={termination}>
        {letterWithheld && <Withheld email={email} />}
        <a href={notice} className={buttonClass("secondary")}>
          Télécharger l’avis de réception (PDF)
        </a>
        {endsOn && termination.ground !== "death" && (
          <CalendarLink dates={{ fin: endsOn.toString(), confirmee: "oui" }} />
        )}
      </TerminationStanding>
      {isUnderWay && (
        <Panel title="Et maintenant">
          <Next termination={termination} email={email} letterWithheld={letterWithheld} />
        </Panel>
      )}
      {children}
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

type NextProps = Pick<ReceiptProps, "termination" | "email" | "letterWithheld">;

function Next({ termination, email, letterWithheld }: NextProps) {
  return (
    <ul className="flex list-disc flex-col gap-3 pl-6 marker:text-accent-ink">
      {!letterWithheld && (
        <li>
          L’avis de réception part tout de suite à <strong>{email}</strong>, en PDF : gardez-le. Le message
          permet aussi de suivre votre demande, et de l’annuler avant la date de fin.
        </li>
      )}
      {termination.endsOn ? (
        <WhenItEnds ground={termination.ground} />
      ) : (
        <li>{`Un conseiller vous écrit au plus tard le ${formatDate(termination.decideBy)}.`}</li>
      )}
      <li>
        En cas de désaccord, écrivez au service des réclamations, <EmailLink fact="complaintsEmail" />. Vous
        pouvez ensuite saisir gratuitement le médiateur, {mutual.mediatorName} :{" "}
        <SiteLink fact="mediatorSite" />.
      </li>
    </ul>
  );
}

/** What follows an end that is set: nothing of it is promised before. */
const WhenItEnds = ({ ground }: Pick<Termination, "ground">) => (
  <>
    {ground === "renunciation" ? (
      <li>{owesNothing}</li>
    ) : (
      <>
        <li>
          Les soins reçus jusqu’à la fin du dernier jour du contrat sont remboursés, si les cotisations sont
          réglées.
        </li>
        <li>
          Ce que vous avez payé pour les jours d’après vous est rendu dans les trente jours (article R. 221-6
          du code de la mutualité).
        </li>
      </>
    )}
    <li>
      Le certificat de radiation est dans l’espace adhérent dès le lendemain du dernier jour ; un conseiller
      peut aussi vous l’envoyer.
    </li>
  </>
);
