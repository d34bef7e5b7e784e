import { Frame } from "./frame";
import { Action, Aside, Paragraph } from "./parts";
import { TerminationEnd } from "./termination-end";
import type { TerminationMail } from "./termination-letter";
import { TerminationUndated } from "./termination-undated";
import { moment } from "./wording";

/** A request was received: the avis is attached, and the link follows it. */
export function TerminationReceived({ person, site, link, reference, receivedAt, ...mail }: TerminationMail) {
  const { endsOn } = mail;
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
      {endsOn ? <TerminationEnd {...mail} endsOn={endsOn} /> : <TerminationUndated {...mail} />}
      {link && <Action href={link}>Suivre ma demande de résiliation</Action>}
      <SecondThoughts {...mail} />
    </Frame>
  );
}

function SecondThoughts({ death, over }: Pick<TerminationMail, "death" | "over">) {
  const notYours =
    "Si vous n’êtes pas à l’origine de cette demande, dites-le par le même lien\u00a0: rien ne prendra fin sans vérification.";
  if (death)
    return (
      <Aside title="Une erreur ?">
        Ce lien permet aussi d’annuler votre demande, tant qu’un conseiller n’y a pas répondu. {notYours}
      </Aside>
    );
  if (over)
    return (
      <Aside title="Une erreur ?">
        Si vous n’êtes pas à l’origine de cette demande, dites-le par le même lien.
      </Aside>
    );
  return (
    <Aside title="Vous changez d’avis ?">
      Ce lien permet aussi d’annuler votre demande, tant que le contrat n’a pas pris fin. {notYours}
    </Aside>
  );
}

TerminationReceived.subject = "Votre demande de résiliation est reçue";
