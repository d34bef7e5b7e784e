import type { Metadata } from "next";
import Link from "next/link";
import { EmailLink, PhoneLink } from "@/components/site/contact-links";
import { Fact } from "@/components/site/fact";
import { MediatorFacts } from "@/components/site/mediator-facts";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextSection } from "@/components/ui/text-section";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";

export const metadata: Metadata = { title: "Contact" };

const ways = [
  {
    term: "Par téléphone",
    value: (
      <>
        <Fact name="telephone">
          <PhoneLink fact="telephone" />
        </Fact>
        <span className="block">{`${mutual.hours}, ${mutual.telephoneCost}`}</span>
      </>
    ),
  },
  {
    term: "Par e-mail",
    value: (
      <Fact name="adviserEmail">
        <EmailLink fact="adviserEmail" />
      </Fact>
    ),
  },
  { term: "Par courrier", value: <Fact name="address">{`${mutual.name}, ${mutual.address}`}</Fact> },
];

export default function ContactPage() {
  return (
    <PageBody>
      <PageTitle lead="Une question sur votre contrat, un remboursement qui tarde, un accès qui résiste ? Un conseiller vous répond.">
        Contact
      </PageTitle>
      <Panel>
        <DescriptionList items={ways} />
      </Panel>
      <BeforeWriting />
      <SendDocument />
      <EndContract />
      <Complaints />
    </PageBody>
  );
}

function BeforeWriting() {
  return (
    <TextSection title="Pour aller plus vite">
      <p>
        La réponse est peut-être déjà écrite : chaque démarche est expliquée pas à pas dans{" "}
        <Link href={routes.help}>l’aide</Link>.
      </p>
      <p>
        Gardez près de vous votre <strong>numéro d’adhésion</strong>. Il a 8 chiffres et figure sur votre
        carte de tiers payant et sur votre certificat de garantie.
      </p>
      <Notice tone="warning" title="Gardez votre mot de passe pour vous">
        <p>
          Un conseiller ne vous le demandera jamais. N’envoyez pas non plus votre numéro de Sécurité sociale
          ni vos documents médicaux par e-mail.
        </p>
      </Notice>
    </TextSection>
  );
}

function SendDocument() {
  return (
    <TextSection id="envoyer-un-document" title="Envoyer un document">
      <p>
        Le plus rapide est en ligne. Dans votre espace, ouvrez{" "}
        <Link href={routes.requests}>Mes demandes</Link>. Choisissez « Envoyer une facture ou un devis » ou
        « Poser une question à un conseiller », puis joignez votre document.
      </p>
      <p>
        Par courrier, envoyez-le à <Fact name="address">{`${mutual.name}, ${mutual.address}`}</Fact>. Indiquez
        votre numéro d’adhésion sur chaque page, et gardez une copie.
      </p>
    </TextSection>
  );
}

function EndContract() {
  return (
    <TextSection title="Mettre fin à votre contrat">
      <p>
        Le plus simple est en ligne, à tout moment :{" "}
        <Link href={routes.terminate}>Résilier votre contrat</Link>. Un courrier ou un e-mail aux adresses de
        cette page a la même valeur. Indiquez votre numéro d’adhésion, votre motif et, s’il y en a une, la
        date de l’événement.
      </p>
    </TextSection>
  );
}

function Complaints() {
  return (
    <TextSection id="reclamation" title="Faire une réclamation">
      <p>
        Dites-le d’abord à un conseiller. Si sa réponse ne vous convient pas, écrivez au service des
        réclamations :{" "}
        <Fact name="complaintsEmail">
          <EmailLink fact="complaintsEmail" />
        </Fact>
      </p>
      <p>
        Deux mois après votre première réclamation écrite, ou plus tôt si notre réponse ne règle pas le
        litige, vous pouvez saisir le médiateur. C’est gratuit.
      </p>
      <MediatorFacts />
    </TextSection>
  );
}
