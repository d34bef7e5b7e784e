import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Aside, Paragraph, TextLink } from "./parts";
import { moment } from "./wording";

/** A bank account was given just after the address changed: told here, while the link to stop it went to the former one. */
export function BankChangeAsked({ person, site, at }: NoticeProps) {
  return (
    <Frame
      title="Un nouveau compte bancaire a été enregistré"
      preview="Il sera utilisé dans 48 heures. C’était vous ? Vous n’avez rien à faire."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Un compte bancaire a été donné dans votre espace adhérent ${moment(at)}.`} Par sécurité, il ne sera
        utilisé que {`48\u00a0heures`} plus tard. D’ici là, rien ne change pour vos remboursements et vos
        prélèvements.
      </Paragraph>
      <Paragraph>
        L’adresse e-mail de votre espace a changé il y a moins de {`30\u00a0jours`} : le lien qui annule ce
        compte est donc parti à celle que vous aviez avant. Vous pouvez aussi l’annuler dans{" "}
        <TextLink href={`${site}${routes.bank}`}>votre espace</TextLink>.
      </Paragraph>
      <Aside title="Ce n’était pas vous ?">
        Appelez tout de suite un conseiller : il fera annuler ce compte avant qu’il soit utilisé.
      </Aside>
    </Frame>
  );
}

BankChangeAsked.subject = "Un nouveau compte bancaire : vérifiez que c’est bien vous";
