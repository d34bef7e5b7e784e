import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Aside, Paragraph, TextLink } from "./parts";
import { moment } from "./wording";

/** A password was set by a link: the owner is told, and what to do when it was somebody else. */
export function PasswordChanged({ person, site, at }: NoticeProps) {
  return (
    <Frame
      title="Votre mot de passe a été changé"
      preview="C’était vous ? Vous n’avez rien à faire."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Le mot de passe de votre espace adhérent a été changé ${moment(at)}.`} Par sécurité, tous les
        appareils qui y étaient connectés ont été déconnectés.
      </Paragraph>
      <Paragraph>
        <strong>C’était vous ?</strong> Vous n’avez rien à faire.
      </Paragraph>
      <Aside title="Ce n’était pas vous ?">
        <TextLink href={`${site}${routes.forgotPassword}`}>
          Choisissez tout de suite un nouveau mot de passe
        </TextLink>
        , puis appelez un conseiller. Changez aussi le mot de passe de votre messagerie : quelqu’un a pu lire
        vos e-mails.
      </Aside>
    </Frame>
  );
}

PasswordChanged.subject = "Votre mot de passe a été changé";
