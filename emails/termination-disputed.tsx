import { formatDate } from "@/lib/core/format";
import { Frame } from "./frame";
import { Aside, Paragraph } from "./parts";
import type { TerminationMail } from "./termination-letter";
import { receipt } from "./wording";

/** Somebody contests the request: nothing ends until an adviser decided. */
export function TerminationDisputed({ person, site, reference, contractEnd, ...mail }: TerminationMail) {
  return (
    <Frame
      title="La demande de résiliation est contestée"
      preview="Rien ne prend fin tant qu’un conseiller n’a pas vérifié."
      person={person}
      site={site}
    >
      <Paragraph>
        {`La demande de résiliation ${receipt(mail)}, référence ${reference}, est contestée par une personne qu’elle concerne.`}
      </Paragraph>
      <Paragraph>
        <strong>Rien ne prend fin par cette demande tant qu’un conseiller ne l’a pas vérifiée.</strong>{" "}
        {contractEnd
          ? `Le contrat se termine le ${formatDate(contractEnd)}, comme avant elle.`
          : "Le contrat continue."}{" "}
        {mail.death
          ? "Si la demande est maintenue, c’est la date du décès qui compte."
          : "La date de réception est gardée\u00a0: si la demande est maintenue, la date de fin sera comptée à partir d’elle."}
      </Paragraph>
      <Aside title="Vous pouvez nous aider">
        Répondez à cet e-mail pour nous dire ce que vous savez. Un conseiller peut aussi vous appeler. Sa
        réponse vous sera envoyée.
      </Aside>
    </Frame>
  );
}

TerminationDisputed.subject = "La demande de résiliation est contestée";
