import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { LinkProps } from "./letter";
import { Action, Aside, Paragraph, TextLink } from "./parts";
import { duration } from "./wording";

/** A bank account was given: it waits, and its owner can stop it. The e-mail says nothing of the account. */
export function BankChangeCancel({ person, site, link, minutes }: LinkProps) {
  return (
    <Frame
      title="Un nouveau compte bancaire a été enregistré"
      preview="Il sera utilisé dans 48 heures. C’était vous ? Vous n’avez rien à faire."
      person={person}
      site={site}
    >
      <Paragraph>
        Un compte bancaire a été donné dans votre espace adhérent. Par sécurité, il ne sera utilisé que dans{" "}
        {`48\u00a0heures`}. D’ici là, rien ne change pour vos remboursements et vos prélèvements.
      </Paragraph>
      <Paragraph>
        <strong>C’était vous ?</strong> Vous n’avez rien à faire. Vous pouvez voir ce compte dans{" "}
        <TextLink href={`${site}${routes.bank}`}>votre espace</TextLink>.
      </Paragraph>
      <Paragraph>
        <strong>Ce n’était pas vous, ou vous vous êtes trompé ?</strong> Annulez ce compte :
      </Paragraph>
      <Action href={link}>Annuler ce compte bancaire</Action>
      <Paragraph>
        Ce lien est valable <strong>{duration(minutes)}</strong> et ne sert qu’une fois.
      </Paragraph>
      <Aside title="Quelqu’un d’autre est entré dans votre espace ?">
        Annulez d’abord ce compte, puis{" "}
        <TextLink href={`${site}${routes.forgotPassword}`}>choisissez un nouveau mot de passe</TextLink> et
        appelez un conseiller.
      </Aside>
    </Frame>
  );
}

BankChangeCancel.subject = "Un nouveau compte bancaire : vérifiez que c’est bien vous";
