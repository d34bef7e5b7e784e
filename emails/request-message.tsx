import { routes, routeTo } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Action, Paragraph } from "./parts";
import { moment } from "./wording";

/** An adviser wrote. The message itself stays in the space. */
export function RequestMessage({ person, site, at, request }: NoticeProps) {
  return (
    <Frame
      title="Un conseiller vous a écrit"
      preview="Son message vous attend dans votre espace."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Un conseiller vous a écrit ${moment(at)}. Pour protéger vos informations, son message est seulement dans votre espace.`}
      </Paragraph>
      <Action href={`${site}${request ? routeTo.request(request) : routes.requests}`}>Lire le message</Action>
    </Frame>
  );
}

RequestMessage.subject = "Un conseiller vous a écrit";
