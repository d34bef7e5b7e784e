import { Frame } from "./frame";
import { Action, Aside, Paragraph } from "./parts";
import { TerminationEnd } from "./termination-end";
import type { TerminationMail } from "./termination-letter";
import { receipt } from "./wording";

/** An adviser set the end of the contract: the dated avis is attached. */
export function TerminationDated({ person, site, link, reference, ...mail }: TerminationMail) {
  const { endsOn, over } = mail;
  return (
    <Frame
      title="La date de fin du contrat est fixée"
      preview="L’avis joint à cet e-mail donne la date, l’article et les effets."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Un conseiller a étudié votre demande de résiliation ${receipt(mail)}, référence ${reference}.`}
      </Paragraph>
      {endsOn && <TerminationEnd {...mail} endsOn={endsOn} />}
      <Paragraph>
        <strong>L’avis joint à cet e-mail donne l’article appliqué et les effets :</strong> gardez-le.
      </Paragraph>
      {link && <Action href={link}>Suivre ma demande de résiliation</Action>}
      {over ? (
        <Aside title="Une erreur ?">
          Répondez à cet e-mail. Le même lien permet aussi de nous dire que vous n’êtes pas à l’origine de la
          demande.
        </Aside>
      ) : (
        <Aside title="Une erreur, ou un changement d’avis ?">
          Le même lien permet d’annuler la demande tant que le contrat n’a pas pris fin, ou de nous dire que
          vous n’en êtes pas à l’origine.
        </Aside>
      )}
    </Frame>
  );
}

TerminationDated.subject = "La date de fin du contrat est fixée";
