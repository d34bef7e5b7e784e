import { routes } from "@/lib/core/routes";
import { Frame } from "./frame";
import type { NoticeProps } from "./letter";
import { Aside, Paragraph, TextLink } from "./parts";
import { moment } from "./wording";

/** The 48 hours have passed: the account is used from now on. */
export function BankChanged({ person, site, at }: NoticeProps) {
  return (
    <Frame
      title="Votre nouveau compte bancaire est utilisé"
      preview="Les 48 heures sont passées : il remplace l’ancien."
      person={person}
      site={site}
    >
      <Paragraph>
        {`Le compte bancaire que vous nous avez donné est utilisé depuis ${moment(at)}.`} Un virement ou un
        prélèvement déjà en route peut encore passer par l’ancien : gardez-le ouvert quelques semaines.
      </Paragraph>
      <Paragraph>
        Vous pouvez le voir dans votre espace :{" "}
        <TextLink href={`${site}${routes.bank}`}>mon compte bancaire</TextLink>.
      </Paragraph>
      <Aside title="Ce n’était pas vous ?">
        Appelez vite un conseiller : nous arrêterons les virements vers ce compte et remettrons le vôtre.
      </Aside>
    </Frame>
  );
}

BankChanged.subject = "Votre nouveau compte bancaire est utilisé";
