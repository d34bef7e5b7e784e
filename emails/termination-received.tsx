import { formatDate } from "@/lib/core/format";
import { Frame } from "./frame";
import { Action, Aside, Paragraph } from "./parts";
import { TerminationEnd } from "./termination-end";
import type { TerminationMail } from "./termination-letter";
import { moment } from "./wording";

/** A request was received: the avis is attached, and the link follows it. */
export function TerminationReceived({ person, site, link, reference, receivedAt, ...mail }: TerminationMail) {
  const { endsOn, neverBegins, decideBy } = mail;
  return (
    <Frame
      title="Nous avons reçu votre demande de résiliation"
      preview="L’avis joint à cet e-mail en est la preuve : gardez-le."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Votre demande est arrivée ${moment(receivedAt)} (heure de Paris). Sa référence est ${reference}.`}{" "}
        <strong>L’avis joint à cet e-mail en est la preuve : gardez-le.</strong>
      </Paragraph>
      {endsOn ? (
        <TerminationEnd endsOn={endsOn} neverBegins={neverBegins} />
      ) : (
        <Paragraph>
          La date de fin vous sera précisée par e-mail, au plus tard le{" "}
          <strong>{formatDate(decideBy)}</strong>. Elle sera comptée à partir de la réception de votre
          demande.
        </Paragraph>
      )}
      {link && <Action href={link}>Suivre ma demande de résiliation</Action>}
      <Aside title="Vous changez d’avis ?">
        Ce lien permet aussi d’annuler votre demande, tant que le contrat n’a pas pris fin. Si vous n’êtes pas
        à l’origine de cette demande, dites-le par le même lien : rien ne prendra fin sans vérification.
      </Aside>
    </Frame>
  );
}

TerminationReceived.subject = "Votre demande de résiliation est reçue";
