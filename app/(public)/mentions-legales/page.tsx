import type { Metadata } from "next";
import { EmailLink, PhoneLink, SiteLink } from "@/components/site/contact-links";
import { Fact } from "@/components/site/fact";
import { MediatorFacts } from "@/components/site/mediator-facts";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextSection } from "@/components/ui/text-section";
import { formatSiren } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";

export const metadata: Metadata = { title: "Mentions légales" };

const publisher = [
  { term: "Nom", value: <Fact name="name" /> },
  { term: "Forme juridique", value: <Fact name="legalForm" /> },
  { term: "Numéro SIREN", value: <Fact name="siren">{formatSiren(mutual.siren)}</Fact> },
  { term: "Siège", value: <Fact name="address" /> },
  {
    term: "Téléphone",
    value: (
      <Fact name="telephone">
        <PhoneLink fact="telephone" />
      </Fact>
    ),
  },
  {
    term: "E-mail",
    value: (
      <Fact name="adviserEmail">
        <EmailLink fact="adviserEmail" />
      </Fact>
    ),
  },
  { term: "Direction de la publication", value: <Fact name="publicationDirector" /> },
];

const host = [
  { term: "Nom", value: <Fact name="hostName" /> },
  { term: "Adresse", value: <Fact name="hostAddress" /> },
  {
    term: "Téléphone",
    value: (
      <Fact name="hostTelephone">
        <PhoneLink fact="hostTelephone" />
      </Fact>
    ),
  },
];

const supervisor = [
  { term: "Autorité", value: <Fact name="supervisorName" /> },
  { term: "Adresse", value: <Fact name="supervisorAddress" /> },
  {
    term: "Site",
    value: (
      <Fact name="supervisorSite">
        <SiteLink fact="supervisorSite" />
      </Fact>
    ),
  },
];

export default function LegalPage() {
  return (
    <PageBody>
      <PageTitle lead="Qui publie ce site, qui l’héberge, et à qui vous adresser en cas de désaccord.">
        Mentions légales
      </PageTitle>
      <Notice tone="warning" title="Données fictives de démonstration">
        <p>
          Les informations suivies de la mention « donnée fictive » sont inventées. Elles seront remplacées
          par les vraies avant l’ouverture du site.
        </p>
      </Notice>
      <TextSection title="Éditeur du site">
        <DescriptionList items={publisher} />
      </TextSection>
      <TextSection title="Hébergeur">
        <DescriptionList items={host} />
      </TextSection>
      <TextSection title="Autorité de contrôle">
        <p>Cette autorité publique surveille les mutuelles et protège leurs adhérents.</p>
        <DescriptionList items={supervisor} />
      </TextSection>
      <TextSection title="Médiation">
        <p>
          Un désaccord n’a pas pu être réglé avec nous ? Le médiateur l’examine gratuitement, après une
          réclamation écrite de votre part.
        </p>
        <MediatorFacts />
      </TextSection>
      <TextSection title="Contenus du site">
        <p>
          Les textes et les dessins de ce site appartiennent à la mutuelle. Vous pouvez les citer en indiquant
          leur source. La police de caractères Atkinson Hyperlegible est l’œuvre du Braille Institute of
          America.
        </p>
      </TextSection>
    </PageBody>
  );
}
