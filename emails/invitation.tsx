import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { LinkProps } from "./letter";
import { Action, Aside, Paragraph, TextLink } from "./parts";
import { duration } from "./wording";

/** The mutual knew the address and opened the space: its owner is invited once the contract is in effect. */
export function Invitation({ person, site, link, minutes }: LinkProps) {
  return (
    <Frame
      title="Votre espace adhérent vous attend"
      preview={`Il est prêt : choisissez votre mot de passe dans les ${duration(minutes)}.`}
      person={person}
      site={site}
    >
      <Paragraph>
        Votre contrat {mutual.name} a pris effet et votre espace adhérent est prêt : nous l’avons créé avec
        l’adresse e-mail que vous nous avez donnée. C’est avec elle que vous vous connecterez, à toute heure
        et tous les jours.
      </Paragraph>
      <Paragraph>Pour y entrer, il vous reste à choisir votre mot de passe.</Paragraph>
      <Action href={link}>Choisir mon mot de passe</Action>
      <Paragraph>
        Ce lien est valable <strong>{duration(minutes)}</strong> et ne sert qu’une fois. S’il a expiré,
        demandez-en un autre :{" "}
        <TextLink href={`${site}${routes.forgotPassword}`}>recevoir un nouveau lien</TextLink>.
      </Paragraph>
      <Aside title="Ce message n’est pas pour vous ?">
        Ne cliquez pas sur le lien, et dites-le à un conseiller : nous corrigerons l’adresse dans notre
        dossier.
      </Aside>
    </Frame>
  );
}

Invitation.subject = "Votre espace adhérent est prêt";
