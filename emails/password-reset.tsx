import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { LinkProps } from "./letter";
import { Action, Aside, Paragraph, TextLink } from "./parts";
import { duration } from "./wording";

/** The password was forgotten: the link opens the choice of a new one. */
export function PasswordReset({ person, site, link, minutes }: LinkProps) {
  return (
    <Frame
      title="Choisissez un nouveau mot de passe"
      preview={`Le lien est valable ${duration(minutes)}.`}
      person={person}
      site={site}
    >
      <Paragraph>
        Vous avez oublié votre mot de passe ? Cela arrive à tout le monde. Ce lien vous permet d’en choisir un
        nouveau.
      </Paragraph>
      <Action href={link}>Changer mon mot de passe</Action>
      <Paragraph>
        Ce lien est valable <strong>{duration(minutes)}</strong> et ne sert qu’une fois. S’il a expiré,
        demandez-en un autre :{" "}
        <TextLink href={`${site}${routes.forgotPassword}`}>mot de passe oublié</TextLink>.
      </Paragraph>
      <Aside title="Vous n’avez rien demandé ?">
        Supprimez ce message : votre mot de passe reste le même. Si vous en recevez plusieurs, prévenez un
        conseiller.
      </Aside>
    </Frame>
  );
}

PasswordReset.subject = "Choisissez un nouveau mot de passe";
