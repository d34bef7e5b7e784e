import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Action, Aside, Paragraph, TextLink } from "./parts";

/** The documents of an ended contract are soon removed: two months before at least (L. 221-6-6). */
export function DocumentsLeaving({ person, site, leaving }: NoticeProps) {
  return (
    <Frame
      title="Gardez les documents de votre ancien contrat"
      preview="La loi les laisse à votre disposition pendant cinq ans."
      person={person}
      site={site}
    >
      {leaving && (
        <Paragraph>
          Votre contrat a pris fin le {formatDate(leaving.endedOn)}. Vous pouvez lire et télécharger ses
          documents <strong>jusqu’au {formatDate(leaving.until)}</strong>. Ensuite, nous les retirons de votre
          espace.
        </Paragraph>
      )}
      <Action href={`${site}${routes.documents}`}>Voir mes documents</Action>
      <Paragraph>
        Pour tout garder d’un coup, demandez{" "}
        <TextLink href={`${site}${routes.myData}`}>l’archive de vos données</TextLink>.
      </Paragraph>
      <Aside title="Vous avez un autre contrat chez nous ?">
        Rien ne change pour lui, et votre espace reste ouvert. Sinon, l’espace se ferme avec ces documents.
      </Aside>
    </Frame>
  );
}

DocumentsLeaving.subject = "Gardez les documents de votre ancien contrat";
