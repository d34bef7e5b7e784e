import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import { Aside, Paragraph, TextLink } from "./parts";
import type { TerminationMail } from "./termination-letter";
import { receipt } from "./wording";

/** Who asked gave the request up. */
export function TerminationWithdrawn({ person, site, reference, contractEnd, ...mail }: TerminationMail) {
  return (
    <Frame
      title="La demande de résiliation est annulée"
      preview="Elle ne met plus fin au contrat."
      person={person}
      site={site}
    >
      <Paragraph>
        {`La demande de résiliation ${receipt(mail)}, référence ${reference}, a été annulée\u00a0: la personne qui demandait la fin du contrat y renonce. Elle ne met plus fin au contrat.`}
      </Paragraph>
      <Paragraph>
        {contractEnd
          ? `Le contrat se termine le ${formatDate(contractEnd)}, comme avant cette demande.`
          : "Le contrat continue comme avant, avec les mêmes garanties et les mêmes cotisations."}
      </Paragraph>
      <Aside title="Vous n’avez rien annulé ?">
        Appelez un conseiller : la date de réception de la demande est gardée. Une{" "}
        <TextLink href={`${site}${routes.terminate}`}>nouvelle demande</TextLink> est possible à tout moment.
      </Aside>
    </Frame>
  );
}

TerminationWithdrawn.subject = "La demande de résiliation est annulée";
