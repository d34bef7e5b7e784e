import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Action, Aside, Paragraph, TextLink } from "./parts";
import { moment } from "./wording";

/** Somebody gave the address of another for a space of theirs: its owner learns it here, the page says nothing. */
export function AddressAlreadyUsed({ person, site, at }: NoticeProps) {
  return (
    <Frame
      title="Cette adresse e-mail ouvre déjà votre espace"
      preview="Votre adresse a été donnée pour un autre espace. Nous n’avons rien changé."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Votre adresse e-mail a été donnée pour un autre espace adhérent, ${moment(at)}.`} Or elle vous sert
        déjà d’identifiant. Nous n’avons donc rien créé et rien changé.
      </Paragraph>
      <Paragraph>
        <strong>C’était pour vous ?</strong> Votre espace existe déjà : connectez-vous. Si vous avez oublié
        votre mot de passe, la page de connexion vous permet d’en choisir un autre.
      </Paragraph>
      <Action href={`${site}${routes.login}`}>Me connecter</Action>
      <Paragraph>
        <strong>C’était pour un proche ?</strong> Chaque personne a besoin de sa propre adresse. Refaites la
        demande avec une autre, depuis son espace ou en{" "}
        <TextLink href={`${site}${routes.createSpace}`}>créant le sien</TextLink>.
      </Paragraph>
      <Aside title="Ce n’était pas vous ?">
        Vous n’avez rien à faire : votre espace reste fermé aux autres. En cas de doute, appelez un
        conseiller.
      </Aside>
    </Frame>
  );
}

AddressAlreadyUsed.subject = "Votre adresse e-mail a servi à une demande d’espace adhérent";
