import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { LinkProps } from "./letter";
import { Action, Aside, Paragraph, TextLink } from "./parts";
import { duration } from "./wording";

/** Sent to the present address as another is asked for: its owner can stop the change. */
export function EmailChangeCancel({ person, site, link, minutes }: LinkProps) {
  return (
    <Frame
      title="Un changement d’adresse e-mail a été demandé"
      preview="C’était vous ? Vous n’avez rien à faire ici."
      person={person}
      site={site}
    >
      <Paragraph>
        Une autre adresse e-mail a été donnée pour votre espace adhérent. Elle remplacera celle-ci dès qu’elle
        aura été confirmée, dans les {duration(minutes)}.
      </Paragraph>
      <Paragraph>
        <strong>C’était vous ?</strong> Ouvrez le message que nous avons envoyé à la nouvelle adresse. Vous
        n’avez rien à faire ici.
      </Paragraph>
      <Paragraph>
        <strong>Ce n’était pas vous, ou vous avez changé d’avis ?</strong> Gardez votre adresse :
      </Paragraph>
      <Action href={link}>Garder mon adresse actuelle</Action>
      <Paragraph>
        Ce lien est valable <strong>{duration(minutes)}</strong> et ne sert qu’une fois.
      </Paragraph>
      <Aside title="Quelqu’un d’autre est entré dans votre espace ?">
        Pour faire cette demande, il faut votre mot de passe. Si ce n’était pas vous,{" "}
        <TextLink href={`${site}${routes.forgotPassword}`}>choisissez-en un autre</TextLink> tout de suite,
        puis appelez un conseiller.
      </Aside>
    </Frame>
  );
}

EmailChangeCancel.subject = "Un changement de votre adresse e-mail a été demandé";
