import { formatDate } from "@/lib/core/format";
import { Paragraph } from "./parts";
import type { TerminationMail } from "./termination-letter";

type Undated = Pick<TerminationMail, "death" | "reason" | "contractEnd" | "over" | "decideBy">;

/** What is known of a request that sets no end yet: no more than the page where it was made. */
export function TerminationUndated({ death, reason, contractEnd, over, ...promised }: Undated) {
  const decideBy = <strong>{formatDate(promised.decideBy)}</strong>;
  if (death)
    return (
      <Paragraph>
        Le contrat finit le jour du décès. Un conseiller vous le confirme par e-mail au plus tard le{" "}
        {decideBy}.
      </Paragraph>
    );
  if (reason === "company")
    return (
      <Paragraph>
        Un conseiller retrouve le contrat et vous répond par e-mail au plus tard le {decideBy}.
      </Paragraph>
    );
  if (reason === "compulsory")
    return (
      <Paragraph>
        Ce contrat est celui de votre employeur : vous ne pouvez pas y mettre fin seul. Un conseiller vous
        répond par e-mail au plus tard le {decideBy}. L’avis joint dit ce qui est possible.
      </Paragraph>
    );
  if (reason === "already-ends" && contractEnd)
    return (
      <Paragraph>
        Le contrat {over ? "est terminé depuis le" : "se termine déjà le"} {formatDate(contractEnd)}. Un
        conseiller vérifie votre demande et vous répond au plus tard le {decideBy}.
      </Paragraph>
    );
  return (
    <Paragraph>
      La date de fin vous sera précisée par e-mail, au plus tard le {decideBy}. Elle sera comptée à partir de
      la réception de votre demande.
    </Paragraph>
  );
}
