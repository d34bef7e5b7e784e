import { formatDate } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import { Aside, Paragraph, TextLink } from "./parts";
import type { TerminationMail } from "./termination-letter";
import { receipt } from "./wording";

/** A request ends no contract: here is why. */
export function TerminationClosed({ person, site, reference, words, ...mail }: TerminationMail) {
  const { contractEnd } = mail;
  return (
    <Frame
      title="Réponse à la demande de résiliation"
      preview="Nous l’avons étudiée : voici notre réponse."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Nous avons étudié la demande de résiliation ${receipt(mail)}, référence ${reference}. Voici notre réponse :`}
      </Paragraph>
      {words.split("\n").map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <Paragraph>
        {contractEnd
          ? `Par cette demande, aucune date ne change : le contrat se termine le ${formatDate(contractEnd)}, comme avant elle.`
          : "Par cette demande, aucun contrat ne prend fin."}
      </Paragraph>
      <Aside title="Vous n’êtes pas d’accord ?">
        Répondez à cet e-mail, ou adressez une réclamation à{" "}
        <TextLink href={`mailto:${mutual.complaintsEmail}`}>{mutual.complaintsEmail}</TextLink>. Vous pouvez
        aussi <TextLink href={`${site}${routes.terminate}`}>faire une nouvelle demande</TextLink> quand vous
        voulez.
      </Aside>
    </Frame>
  );
}

TerminationClosed.subject = "Réponse à la demande de résiliation";
