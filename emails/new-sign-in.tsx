import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Aside, Paragraph, TextLink } from "./parts";
import { moment } from "./wording";

/** The account was signed in to from a browser it had not seen before. */
export function NewSignIn({ person, site, at, device }: NoticeProps) {
  return (
    <Frame
      title="Une connexion depuis un nouvel appareil"
      preview="C’était vous ? Vous n’avez rien à faire."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Quelqu’un s’est connecté à votre espace adhérent ${moment(at)}, depuis un navigateur que nous ne connaissions pas`}
        {device ? ` : ${device}.` : "."}
      </Paragraph>
      <Paragraph>
        <strong>C’était vous ?</strong> Vous n’avez rien à faire. Nous reconnaîtrons ce navigateur la
        prochaine fois.
      </Paragraph>
      <Aside title="Ce n’était pas vous ?">
        <TextLink href={`${site}${routes.forgotPassword}`}>
          Choisissez tout de suite un nouveau mot de passe
        </TextLink>
        . Tous les appareils seront alors déconnectés. Appelez ensuite un conseiller.
      </Aside>
    </Frame>
  );
}

NewSignIn.subject = "Connexion à votre espace depuis un nouvel appareil";
