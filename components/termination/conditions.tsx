import { EmailLink, PhoneLink } from "@/components/site/contact-links";
import { Fact } from "@/components/site/fact";
import { MediatorFacts } from "@/components/site/mediator-facts";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { mutual } from "@/lib/core/mutual";
import { Consequences } from "./consequences";
import { GroundList, rareGrounds, usualGrounds } from "./ground-list";
import { WayList } from "./way-list";

/** The general reminder before a request (D. 221-1): who may end what, when, with which notice, and what follows. */
export function Conditions() {
  return (
    <Panel title="Ce qu’il faut savoir" id="conditions">
      <p>
        Votre demande est gratuite et n’est jamais refusée. Si le motif que vous donnez ne s’applique pas, ou
        si vous n’en donnez pas, la loi prévoit quand même une date de fin (article R. 221-5, II).
      </p>
      <GroundList grounds={usualGrounds} />
      <Disclosure summary="Les autres situations">
        <GroundList grounds={rareGrounds} />
      </Disclosure>
      <Consequences />
      <div className="flex flex-col gap-3">
        <CompulsoryContracts />
        <NewInsurer />
        <OtherWays />
        <Mediator />
      </div>
      <p className="text-sm text-muted">
        Sauf autre mention, les articles cités sont ceux du code de la mutualité.
      </p>
    </Panel>
  );
}

const list = "flex list-disc flex-col gap-2 pl-6 marker:text-accent-ink";

function CompulsoryContracts() {
  return (
    <Disclosure summary="Le contrat obligatoire de votre employeur">
      <p>
        L’employeur l’a conclu pour tous ses salariés : lui seul peut y mettre fin (article L. 221-10-2,
        alinéa 2). Votre demande est tout de même enregistrée, et un conseiller vous répond. D’autres chemins
        existent :
      </p>
      <WayList />
    </Disclosure>
  );
}

function NewInsurer() {
  return (
    <Disclosure summary="Votre nouvel assureur peut s’en charger">
      <p>
        Si vous êtes adhérent depuis un an ou plus, votre nouvel assureur peut envoyer la demande à votre
        place. Vous n’avez alors rien à nous adresser : sa lettre compte comme reçue le lendemain de son
        envoi, et vos deux contrats se suivent sans jour d’écart (article R. 221-6, II).
      </p>
    </Disclosure>
  );
}

function OtherWays() {
  return (
    <Disclosure summary="Les autres façons d’envoyer votre demande">
      <p>
        Cette page suffit. Vous pouvez aussi choisir une autre voie, toutes ont la même valeur (article
        L. 221-10-3) :
      </p>
      <ul className={list}>
        <li>
          par courrier, recommandé ou non : <Fact name="address">{`${mutual.name}, ${mutual.address}`}</Fact>
        </li>
        <li>
          par e-mail :{" "}
          <Fact name="adviserEmail">
            <EmailLink fact="adviserEmail" />
          </Fact>
        </li>
        <li>en le déclarant dans nos bureaux, à la même adresse.</li>
      </ul>
      <p>
        Aucun appel n’est nécessaire. Si vous préférez être aidé, un conseiller vous accompagne au{" "}
        <PhoneLink fact="telephone" />, {mutual.hours}.
      </p>
    </Disclosure>
  );
}

function Mediator() {
  return (
    <Disclosure summary="Si vous n’êtes pas d’accord avec nous">
      <p>
        Dites-le d’abord à un conseiller, puis au service des réclamations :{" "}
        <EmailLink fact="complaintsEmail" />. Sans réponse satisfaisante, vous pouvez saisir gratuitement le
        médiateur.
      </p>
      <MediatorFacts />
    </Disclosure>
  );
}
