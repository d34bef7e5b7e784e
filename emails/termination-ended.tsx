import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import { Aside, Paragraph, TextLink } from "./parts";
import type { TerminationMail } from "./termination-letter";

/** The contract is over: what stays, and until when. */
export function TerminationEnded({ person, site, reference, readableUntil, ...mail }: TerminationMail) {
  const endedOn = mail.contractEnd ?? mail.endsOn;
  return (
    <Frame
      title="Le contrat a pris fin"
      preview="Le certificat de radiation est prêt. Les soins reçus avant la fin restent remboursés."
      person={person}
      site={site}
    >
      <Paragraph>
        {endedOn
          ? `Le contrat a pris fin le ${formatDate(endedOn)}, à la suite de la demande de référence ${reference}.`
          : `Le contrat a pris fin à la suite de la demande de référence ${reference}.`}{" "}
        Les cartes de tiers payant ne sont plus valables.
      </Paragraph>
      <Paragraph>
        Le <strong>certificat de radiation</strong> est prêt dans l’espace adhérent, rubrique{" "}
        <TextLink href={`${site}${routes.documents}`}>Mes documents</TextLink>. Un conseiller peut aussi vous
        l’envoyer.
      </Paragraph>
      <Paragraph>
        Les soins reçus jusqu’au dernier jour restent remboursés : il y a deux ans pour les demander. Ce qui a
        été payé pour la suite est remboursé dans les {"30\u00a0jours"}.
      </Paragraph>
      {readableUntil && (
        <Aside title="Et ensuite ?">
          {`L’espace adhérent reste ouvert en lecture jusqu’au ${formatDate(readableUntil)}\u00a0: décomptes, contrat et certificats s’y téléchargent.`}
        </Aside>
      )}
    </Frame>
  );
}

TerminationEnded.subject = "Le contrat a pris fin";
