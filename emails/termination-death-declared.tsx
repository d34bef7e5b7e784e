import { Frame } from "./frame";
import { Action, Aside, Paragraph } from "./parts";
import type { TerminationMail } from "./termination-letter";

/** Somebody declared the death of the person on file, whose mailbox a relative may read: it greets nobody. */
export function TerminationDeathDeclared({ person, site, link, reference, deceased }: TerminationMail) {
  const named = deceased ? `, ${deceased}` : "";
  return (
    <Frame
      title="Un décès nous a été déclaré"
      preview="Si c’est exact, vous n’avez rien à faire. Si c’est une erreur, signalez-la."
      person={person}
      site={site}
    >
      <Paragraph>{`Une personne nous a déclaré le décès de la personne titulaire du contrat${named}.`}</Paragraph>
      <Paragraph>
        Si c’est exact, vous n’avez rien à faire : nous répondons à la personne qui l’a déclaré.
      </Paragraph>
      <Paragraph>Si c’est une erreur :</Paragraph>
      {link && <Action href={link}>Signaler une erreur</Action>}
      <Aside title="Que se passe-t-il alors ?">
        {`Un conseiller vérifie avant toute chose. La référence de la déclaration est ${reference}.`}
      </Aside>
    </Frame>
  );
}

TerminationDeathDeclared.subject = "Un décès nous a été déclaré";
