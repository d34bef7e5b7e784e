import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Aside, Paragraph, TextLink } from "./parts";
import { moment } from "./wording";

/** The space was closed, by its owner or for them: told to the addresses that it no longer has. */
export function SpaceClosed({ person, site, at }: NoticeProps) {
  return (
    <Frame
      title="Votre espace adhérent est fermé"
      preview="Votre contrat continue. Vous recevrez vos documents par courrier."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Votre espace adhérent a été fermé ${moment(at)}.`} Tous les appareils sont déconnectés, et nous
        avons effacé cette adresse e-mail et votre mot de passe.
      </Paragraph>
      <Paragraph>
        <strong>Votre contrat continue</strong>, vos remboursements aussi. Vous recevrez vos documents par
        courrier.
      </Paragraph>
      <Paragraph>
        Vous changez d’avis ? Vous pouvez{" "}
        <TextLink href={`${site}${routes.createSpace}`}>créer de nouveau votre espace</TextLink> quand vous
        voulez.
      </Paragraph>
      <Aside title="Ce n’était pas vous ?">
        Appelez tout de suite un conseiller : il regardera avec vous ce qui s’est passé. Changez aussi le mot
        de passe de votre messagerie.
      </Aside>
    </Frame>
  );
}

SpaceClosed.subject = "Votre espace adhérent est fermé";
