import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Aside, Paragraph } from "./parts";
import { moment } from "./wording";

/** The identifier was recovered on the site: its owner is told, so that a stranger's recovery is noticed. */
export function IdentifierShown({ person, site, at }: NoticeProps) {
  return (
    <Frame
      title="Votre identifiant a été retrouvé sur notre site"
      preview="C’était vous ? Vous n’avez rien à faire."
      person={person}
      site={site}
    >
      <Paragraph>
        {`L’adresse e-mail qui vous sert d’identifiant a été retrouvée sur notre site, ${moment(at)}.`} Pour
        cela, il a fallu indiquer votre numéro d’adhésion, votre numéro de Sécurité sociale et votre date de
        naissance.
      </Paragraph>
      <Paragraph>
        <strong>C’était vous ?</strong> Vous n’avez rien à faire.
      </Paragraph>
      <Aside title="Ce n’était pas vous ?">
        Quelqu’un connaît ces informations. Votre mot de passe n’a pas été montré et votre espace reste fermé.
        Appelez vite un conseiller : nous le protégerons ensemble.
      </Aside>
    </Frame>
  );
}

IdentifierShown.subject = "Votre identifiant a été retrouvé sur notre site";
