import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Action, Aside, Paragraph, TextLink } from "./parts";

/** The archive of the person's data is ready: it is taken in the space, where the password is asked again. */
export function ExportReady({ person, site }: NoticeProps) {
  return (
    <Frame
      title="L’archive de vos données est prête"
      preview="Téléchargez-la dans votre espace, dans les 24 heures."
      person={person}
      site={site}
    >
      <Paragraph>
        Vous avez demandé une copie de tout ce que contient votre espace. Elle vous attend dans votre espace
        pendant <strong>24 heures</strong> ; nous la supprimons ensuite. Vous pourrez en demander une autre.
      </Paragraph>
      <Action href={`${site}${routes.myData}`}>Télécharger mes données</Action>
      <Paragraph>
        Cette archive contient vos soins, vos comptes bancaires et votre numéro de Sécurité sociale : ne la
        laissez pas sur un ordinateur partagé.
      </Paragraph>
      <Aside title="Vous n’avez rien demandé ?">
        Quelqu’un utilise peut-être votre espace.{" "}
        <TextLink href={`${site}${routes.forgotPassword}`}>
          Choisissez tout de suite un nouveau mot de passe
        </TextLink>
        , puis appelez un conseiller.
      </Aside>
    </Frame>
  );
}

ExportReady.subject = "L’archive de vos données est prête";
