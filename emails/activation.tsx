import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { LinkProps } from "./letter";
import { Action, Aside, Paragraph, TextLink } from "./parts";
import { duration } from "./wording";

/** The person asked for a space: the link proves that the address is theirs and opens the choice of a password. */
export function Activation({ person, site, link, minutes }: LinkProps) {
  return (
    <Frame
      title="Plus qu’une étape pour ouvrir votre espace"
      preview={`Choisissez votre mot de passe : le lien est valable ${duration(minutes)}.`}
      person={person}
      site={site}
    >
      <Paragraph>
        Vous avez demandé la création de votre espace adhérent. Il vous reste à choisir votre mot de passe.
        Votre espace s’ouvrira aussitôt.
      </Paragraph>
      <Action href={link}>Choisir mon mot de passe</Action>
      <Paragraph>
        Ce lien est valable <strong>{duration(minutes)}</strong> et ne sert qu’une fois. S’il a expiré,
        refaites votre demande : <TextLink href={`${site}${routes.createSpace}`}>créer mon espace</TextLink>.
      </Paragraph>
      <Aside title="Vous n’avez rien demandé ?">
        Ne cliquez pas sur le lien et supprimez ce message : sans lui, personne ne peut ouvrir l’espace. Si
        vous êtes adhérent, prévenez aussi un conseiller.
      </Aside>
    </Frame>
  );
}

Activation.subject = "Ouvrez votre espace adhérent : choisissez votre mot de passe";
