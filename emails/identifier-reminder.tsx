import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Action, Aside, Paragraph } from "./parts";

/** Where operators set IDENTIFIER_RECOVERY=mailed: the identifier is recalled here and never on the page. */
export function IdentifierReminder({ person, site, email }: NoticeProps) {
  return (
    <Frame
      title="Voici votre identifiant"
      preview="C’est l’adresse à laquelle vous recevez ce message."
      person={person}
      site={site}
    >
      <Paragraph>
        Vous nous avez demandé l’identifiant de votre espace adhérent. C’est l’adresse e-mail à laquelle vous
        recevez ce message : <strong>{email}</strong>
      </Paragraph>
      <Action href={`${site}${routes.login}`}>Me connecter</Action>
      <Aside title="Vous n’avez rien demandé ?">
        Quelqu’un a indiqué votre numéro d’adhésion, votre numéro de Sécurité sociale et votre date de
        naissance. Votre adresse ne lui a pas été montrée. Appelez un conseiller pour en parler.
      </Aside>
    </Frame>
  );
}

IdentifierReminder.subject = "Votre identifiant pour vous connecter";
