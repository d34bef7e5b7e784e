import { routes, routeTo } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Action, Paragraph } from "./parts";
import { moment } from "./wording";

/** A request moved on. Where to, and why, stays in the space. */
export function RequestUpdated({ person, site, at, request }: NoticeProps) {
  return (
    <Frame
      title="Du nouveau sur votre demande"
      preview="Voyez dans votre espace ce qui a changé, et si nous attendons quelque chose de vous."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Il y a du nouveau sur votre demande depuis ${moment(at)}. Pour protéger vos informations, nous n’écrivons rien de plus ici.`}
      </Paragraph>
      <Action href={`${site}${request ? routeTo.request(request) : routes.requests}`}>
        Voir où en est ma demande
      </Action>
    </Frame>
  );
}

RequestUpdated.subject = "Du nouveau sur votre demande";
