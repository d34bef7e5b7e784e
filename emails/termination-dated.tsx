import { Frame } from "./frame";
import { Action, Aside, Paragraph } from "./parts";
import { TerminationEnd } from "./termination-end";
import type { TerminationMail } from "./termination-letter";
import { moment } from "./wording";

/** An adviser set the end of the contract: the dated avis is attached. */
export function TerminationDated({ person, site, link, reference, receivedAt, ...mail }: TerminationMail) {
  const { endsOn } = mail;
  return (
    <Frame
      title="La date de fin du contrat est fixée"
      preview="L’avis joint à cet e-mail donne la date, l’article et les effets."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Un conseiller a étudié votre demande de résiliation reçue ${moment(receivedAt)}, référence ${reference}.`}
      </Paragraph>
      {endsOn && <TerminationEnd endsOn={endsOn} neverBegins={mail.neverBegins} />}
      <Paragraph>
        <strong>L’avis joint à cet e-mail donne l’article appliqué et les effets :</strong> gardez-le.
      </Paragraph>
      {link && <Action href={link}>Suivre ma demande de résiliation</Action>}
      <Aside title="Une erreur, ou un changement d’avis ?">
        Le même lien permet d’annuler la demande tant que le contrat n’a pas pris fin, ou de nous dire que
        vous n’en êtes pas à l’origine.
      </Aside>
    </Frame>
  );
}

TerminationDated.subject = "La date de fin du contrat est fixée";
