import Link from "next/link";
import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { Disclosure } from "@/components/ui/disclosure";
import type { Beneficiary } from "@/lib/contract/queries";
import type { TeletransmissionStatus } from "@/lib/contract/rules";
import { formatList } from "@/lib/core/format";
import { sendDocumentAddress } from "@/lib/core/routes";

/** What the télétransmission is and, when someone's does not work, how to have it work again. */
export function TeletransmissionHelp({ people }: { people: Beneficiary[] }) {
  const names = (status: TeletransmissionStatus) =>
    people.filter(({ teletransmission }) => teletransmission === status).map(({ firstName }) => firstName);
  const [broken, none, requested] = [names("broken"), names("none"), names("requested")];
  return (
    <div id="teletransmission" className="flex scroll-mt-6 flex-col gap-5">
      <p className="max-w-[42rem] text-muted">
        Avec la télétransmission, l’Assurance maladie nous envoie elle-même les soins de chacun : vous n’avez
        pas de décompte à envoyer.
      </p>
      {requested.length > 0 && (
        <p>{`La télétransmission est demandée pour ${formatList(requested)} : vous n’avez rien à faire.`}</p>
      )}
      {broken.length > 0 && (
        <Disclosure open summary={`Rétablir la télétransmission pour ${formatList(broken)}`}>
          <p>Le plus souvent, une ancienne mutuelle tient encore le lien avec l’Assurance maladie.</p>
          <Steps>
            <li>
              Demandez à l’ancienne mutuelle de fermer sa télétransmission. Elle vous remet un certificat de
              radiation.
            </li>
            <SendRights />
          </Steps>
          <Meanwhile />
        </Disclosure>
      )}
      {none.length > 0 && (
        <Disclosure summary={`Mettre en place la télétransmission pour ${formatList(none)}`}>
          <Steps>
            <li>Si une autre mutuelle rembourse déjà ses soins, dites-le à un conseiller avant tout.</li>
            <SendRights />
          </Steps>
          <Meanwhile />
        </Disclosure>
      )}
    </div>
  );
}

const Steps = ({ children }: { children: ReactNode }) => (
  <ol className="flex list-decimal flex-col gap-3 pl-6 marker:font-bold marker:text-brand">{children}</ol>
);

function SendRights() {
  return (
    <>
      <li>
        Téléchargez une attestation de droits récente sur le site de l’Assurance maladie, ou demandez-la à
        votre caisse, puis envoyez-la-nous. <SendLink />
      </li>
      <li>
        Nous demandons alors le lien à l’Assurance maladie. Cette page indiquera « Active » quand il
        fonctionnera.
      </li>
    </>
  );
}

const SendLink = () => (
  <Link href={sendDocumentAddress} className="link py-1">
    Voir comment l’envoyer
  </Link>
);

function Meanwhile() {
  return (
    <>
      <p>
        En attendant, rien n’est perdu : envoyez-nous les décomptes de l’Assurance maladie. Vous avez deux ans
        après chaque soin.
      </p>
      <AdviserContact>Un conseiller vous aide.</AdviserContact>
    </>
  );
}
