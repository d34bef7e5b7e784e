import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import { Aside, Paragraph, TextLink } from "./parts";
import { nothingOwed } from "./termination-end";
import type { TerminationMail } from "./termination-letter";

/** The contract is over: what stays, and until when. */
export function TerminationEnded(mail: TerminationMail) {
  const { person, site, reference, neverBegins } = mail;
  return (
    <Frame
      title={neverBegins ? "Le contrat est annulé" : "Le contrat a pris fin"}
      preview="Voici ce qui reste, et jusqu’à quand."
      person={person}
      site={site}
    >
      {neverBegins ? (
        <Paragraph>
          {`Le contrat est annulé avant sa prise d’effet, à la suite de la demande de référence ${reference}. Aucun soin n’est pris en charge. ${nothingOwed}`}
        </Paragraph>
      ) : (
        <Over {...mail} />
      )}
    </Frame>
  );
}

function Over({ site, reference, contractEnd, endsOn, ...mail }: TerminationMail) {
  const endedOn = contractEnd ?? endsOn;
  const when = endedOn ? ` le ${formatDate(endedOn)}` : "";
  return (
    <>
      <Paragraph>
        {`Le contrat a pris fin${when}, à la suite de la demande de référence ${reference}. Les cartes de tiers payant ne sont plus valables.`}
      </Paragraph>
      <Certificate site={site} death={mail.death} />
      <Paragraph>
        Pour les soins reçus pendant la couverture, il y a deux ans pour demander le remboursement.{" "}
        {mail.owesNothing
          ? nothingOwed
          : "Ce qui a été payé pour la suite est remboursé dans les 30\u00a0jours."}
      </Paragraph>
      {mail.readableUntil && !mail.death && (
        <Aside title="Et ensuite ?">
          {`L’espace adhérent reste ouvert en lecture jusqu’au ${formatDate(mail.readableUntil)}\u00a0: décomptes, contrat et certificats s’y téléchargent.`}
        </Aside>
      )}
    </>
  );
}

/** A relative has no space to find it in. */
const Certificate = ({ site, death }: Pick<TerminationMail, "site" | "death">) =>
  death ? (
    <Paragraph>
      Un conseiller peut vous envoyer le <strong>certificat de radiation</strong> : répondez à cet e-mail.
    </Paragraph>
  ) : (
    <Paragraph>
      Le <strong>certificat de radiation</strong> est prêt dans l’espace adhérent, rubrique{" "}
      <TextLink href={`${site}${routes.documents}`}>Mes documents</TextLink>. Un conseiller peut aussi vous
      l’envoyer.
    </Paragraph>
  );

TerminationEnded.subject = "Le contrat a pris fin";
