import { formatDate } from "@/lib/core/format";
import { Frame } from "./frame";
import { Action, Aside, Paragraph } from "./parts";
import { TerminationEnd } from "./termination-end";
import type { TerminationMail } from "./termination-letter";
import { moment } from "./wording";

/** Somebody asked to end the contract of the person on file, who may not be the one who asked. */
export function TerminationOnFile({ person, site, link, ...mail }: TerminationMail) {
  const { endsOn, insurer } = mail;
  const words = insurer ? ofInsurer : ofAnyone;
  return (
    <Frame
      title="Une demande de résiliation de votre contrat est arrivée"
      preview={words.preview}
      person={person}
      site={site}
    >
      <Paragraph>{arrived(mail)}</Paragraph>
      {endsOn && <TerminationEnd {...mail} endsOn={endsOn} />}
      <Paragraph>
        <strong>{words.yours}</strong> Vous n’avez rien à faire. Vous recevez cet e-mail à chaque adresse que
        nous connaissons de vous.
      </Paragraph>
      <Paragraph>
        <strong>{words.notYours}</strong> Dites-le ici :
      </Paragraph>
      {link && <Action href={link}>Je ne suis pas à l’origine de cette demande</Action>}
      <Aside title="Que se passe-t-il alors ?">
        Votre contrat continue, et un conseiller vérifie la demande avant toute chose. Il peut vous appeler.
      </Aside>
    </Frame>
  );
}

const ofAnyone = {
  preview: "C’était vous\u00a0? Vous n’avez rien à faire. Sinon, dites-le par le lien de cet e-mail.",
  yours: "C’était vous, ou une personne que vous avez chargée de le faire\u00a0?",
  notYours: "Ce n’était pas vous\u00a0?",
};

const ofInsurer = {
  preview: "Vous l’avez demandé\u00a0? Vous n’avez rien à faire. Sinon, dites-le par le lien de cet e-mail.",
  yours: "Vous l’avez demandé à cet assureur\u00a0?",
  notYours: "Vous n’avez rien demandé à cet assureur\u00a0?",
};

/** A new insurer’s notice is presumed received the day after it was sent (R. 221-6, II). */
function arrived({
  insurer,
  reference,
  receivedAt,
  receivedOn,
}: Omit<TerminationMail, "person" | "site" | "link">): string {
  return insurer
    ? `${insurer} nous a envoyé, en votre nom, la résiliation de votre contrat\u00a0; elle compte comme reçue le ${formatDate(receivedOn)} (présumée reçue le lendemain de son envoi). Sa référence est ${reference}. L’avis joint à cet e-mail dit ce qui a été déclaré.`
    : `Une demande de mettre fin à votre contrat de complémentaire santé est arrivée ${moment(receivedAt)} (heure de Paris). Sa référence est ${reference}. L’avis joint à cet e-mail dit ce qui a été déclaré.`;
}

TerminationOnFile.subject = "Résiliation de votre contrat : vérifiez que c’est bien vous";
