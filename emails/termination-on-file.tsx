import { Frame } from "./frame";
import { Action, Aside, Paragraph } from "./parts";
import { TerminationEnd } from "./termination-end";
import type { TerminationMail } from "./termination-letter";
import { moment } from "./wording";

/** Somebody asked to end the contract of the person on file, who may not be the one who asked. */
export function TerminationOnFile({ person, site, link, reference, receivedAt, ...mail }: TerminationMail) {
  const { endsOn } = mail;
  return (
    <Frame
      title="Une demande de résiliation de votre contrat est arrivée"
      preview="C’était vous ? Vous n’avez rien à faire. Sinon, dites-le par le lien de cet e-mail."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Une demande de mettre fin à votre contrat de complémentaire santé est arrivée ${moment(receivedAt)} (heure de Paris). Sa référence est ${reference}. L’avis joint à cet e-mail dit ce qui a été déclaré.`}
      </Paragraph>
      {endsOn && <TerminationEnd endsOn={endsOn} neverBegins={mail.neverBegins} />}
      <Paragraph>
        <strong>C’était vous, ou une personne que vous avez chargée de le faire ?</strong> Vous n’avez rien à
        faire. Vous recevez cet e-mail à chaque adresse que nous connaissons de vous.
      </Paragraph>
      <Paragraph>
        <strong>Ce n’était pas vous ?</strong> Dites-le ici :
      </Paragraph>
      {link && <Action href={link}>Je ne suis pas à l’origine de cette demande</Action>}
      <Aside title="Que se passe-t-il alors ?">
        Votre contrat continue, et un conseiller vérifie la demande avant toute chose. Il peut vous appeler.
      </Aside>
    </Frame>
  );
}

TerminationOnFile.subject = "Résiliation de votre contrat : vérifiez que c’est bien vous";
