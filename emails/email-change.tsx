import { Frame } from "./frame";
import type { LinkProps } from "./letter";
import { Action, Aside, Paragraph } from "./parts";
import { duration } from "./wording";

/** Sent to the new address: its link proves that the address is theirs, and only then does it change. */
export function EmailChange({ person, site, link, minutes }: LinkProps) {
  return (
    <Frame
      title="Confirmez votre nouvelle adresse e-mail"
      preview={`Il reste une étape : le lien est valable ${duration(minutes)}.`}
      person={person}
      site={site}
    >
      <Paragraph>
        Vous avez demandé que cette adresse e-mail devienne celle de votre espace adhérent. Confirmez-la :
        elle deviendra votre identifiant, et nos messages y arriveront.
      </Paragraph>
      <Action href={link}>Confirmer cette adresse</Action>
      <Paragraph>
        Ce lien est valable <strong>{duration(minutes)}</strong> et ne sert qu’une fois. Tant que vous ne
        l’avez pas utilisé, rien ne change. Si vous n’êtes pas connecté à votre espace, votre mot de passe
        vous sera demandé.
      </Paragraph>
      <Aside title="Vous n’avez rien demandé ?">
        Quelqu’un s’est sans doute trompé en écrivant son adresse. Supprimez ce message : sans vous, l’adresse
        ne change pas.
      </Aside>
    </Frame>
  );
}

EmailChange.subject = "Confirmez votre nouvelle adresse e-mail";
