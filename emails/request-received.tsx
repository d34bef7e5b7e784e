import { routes, routeTo } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Action, Paragraph } from "./parts";
import { moment } from "./wording";

/** A request arrived. What it is about stays in the space. */
export function RequestReceived({ person, site, at, request }: NoticeProps) {
  return (
    <Frame
      title="Nous avons reçu votre demande"
      preview="Un conseiller va l’étudier. Suivez-la dans votre espace."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Votre demande est arrivée ${moment(at)}. Un conseiller va l’étudier : vous n’avez rien à faire pour l’instant.`}
      </Paragraph>
      <Paragraph>
        Dans votre espace, vous voyez où elle en est et la date de réponse promise. Vous pouvez aussi
        l’annuler tant qu’un conseiller ne l’a pas prise en charge.
      </Paragraph>
      <Action href={`${site}${request ? routeTo.request(request) : routes.requests}`}>
        Suivre ma demande
      </Action>
    </Frame>
  );
}

RequestReceived.subject = "Nous avons reçu votre demande";
