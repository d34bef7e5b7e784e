import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Aside, Paragraph, TextLink } from "./parts";
import { moment } from "./wording";

/** The address of the account was changed: both mailboxes are told, in the same words. */
export function EmailChanged({ person, site, at }: NoticeProps) {
  return (
    <Frame
      title="Votre adresse e-mail a été changée"
      preview="Elle sert désormais à vous connecter et à vous écrire."
      person={person}
      site={site}
    >
      <Paragraph>
        {`L’adresse e-mail de votre espace adhérent a été changée ${moment(at)}.`} C’est avec la nouvelle que
        vous vous connectez, et c’est là que nos messages arrivent. Par sécurité, les autres appareils ont été
        déconnectés.
      </Paragraph>
      <Paragraph>
        Vous recevez ce message à l’ancienne adresse et à la nouvelle. <strong>C’était vous ?</strong> Vous
        n’avez rien à faire : <TextLink href={`${site}${routes.login}`}>me connecter</TextLink>.
      </Paragraph>
      <Aside title="Ce n’était pas vous ?">
        Appelez vite un conseiller : nous déconnecterons tous les appareils et chercherons avec vous comment
        vous rendre votre espace.
      </Aside>
    </Frame>
  );
}

EmailChanged.subject = "Votre adresse e-mail a été changée";
