import type { Route } from "next";
import type { Temporal } from "temporal-polyfill";
import { SiteLink } from "@/components/site/contact-links";
import { buttonClass } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatDate, formatMoment } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";

type ReceiptProps = {
  reference: string;
  receivedAt: Temporal.Instant;
  /** The last day of cover, once it is known. */
  endsOn: Temporal.PlainDate | null;
  email: string;
  /** The avis in PDF. */
  notice: Route | undefined;
};

/** The third step: what was received, when, and what happens next. */
export function Receipt({ reference, receivedAt, endsOn, email, notice }: ReceiptProps) {
  return (
    <div className="flex flex-col gap-8">
      <Panel title="Votre avis de réception">
        <DescriptionList
          items={[
            { term: "Reçue le", value: `${formatMoment(receivedAt)} (heure de Paris)` },
            { term: "Référence", value: <strong>{reference}</strong> },
            {
              term: "Dernier jour du contrat",
              value: endsOn ? <strong>{formatDate(endsOn)}</strong> : "À suivre, par e-mail",
            },
          ]}
        />
        {notice && (
          <a href={notice} className={buttonClass("secondary")}>
            Télécharger l’avis de réception (PDF)
          </a>
        )}
      </Panel>
      <Panel title="Et maintenant">
        <Next email={email} endsOn={endsOn} />
      </Panel>
    </div>
  );
}

function Next({ email, endsOn }: Pick<ReceiptProps, "email" | "endsOn">) {
  return (
    <ul className="flex list-disc flex-col gap-3 pl-6 marker:text-accent-ink">
      <li>
        L’avis de réception part tout de suite à <strong className="break-words">{email}</strong>, en PDF :
        gardez-le. L’e-mail permet aussi de suivre votre demande, et de l’annuler avant la date de fin.
      </li>
      {!endsOn && (
        <li>
          Un conseiller vous précise la date de fin par e-mail. Elle se compte à partir de la réception de
          votre demande.
        </li>
      )}
      <li>
        Vous restez couvert jusqu’à la fin du dernier jour du contrat : les soins reçus d’ici là sont
        remboursés.
      </li>
      <li>
        Ce que vous avez payé pour les jours d’après vous est rendu dans les trente jours (article R. 221-6 du
        code de la mutualité).
      </li>
      <li>
        Votre certificat de radiation est disponible dans votre espace dès le lendemain de la date de fin.
      </li>
      <li>
        En cas de désaccord, écrivez au service des réclamations : {mutual.complaintsEmail}. Vous pouvez
        ensuite saisir gratuitement le médiateur, {mutual.mediatorName} : <SiteLink fact="mediatorSite" />.
      </li>
    </ul>
  );
}
