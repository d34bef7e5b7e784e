import type { Metadata } from "next";
import { EmailLink, PhoneLink } from "@/components/site/contact-links";
import { Fact } from "@/components/site/fact";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextSection } from "@/components/ui/text-section";
import { mutual } from "@/lib/core/mutual";

export const metadata: Metadata = { title: "Accessibilité : non conforme" };

export default function AccessibilityPage() {
  return (
    <PageBody>
      <PageTitle lead="Ce site doit pouvoir servir à tout le monde, avec ou sans handicap, quel que soit l’appareil.">
        Accessibilité
      </PageTitle>
      <Notice tone="warning" title="Accessibilité : non conforme">
        <p>
          Aucun audit n’a encore été mené. Tant qu’il n’a pas eu lieu, ce site est déclaré non conforme au
          référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2.
        </p>
      </Notice>
      <Done />
      <Known />
      <Report />
      <Recourse />
    </PageBody>
  );
}

function Done() {
  return (
    <TextSection title="Ce que nous avons fait">
      <ul>
        <li>Toutes les pages se parcourent au clavier, et l’endroit où vous êtes reste visible.</li>
        <li>Les textes sont contrastés, en thème clair comme en thème sombre.</li>
        <li>La police de caractères a été dessinée pour les personnes malvoyantes.</li>
        <li>
          Le texte peut être agrandi jusqu’à deux fois sa taille (200 %), et les pages tiennent dans un petit
          écran.
        </li>
        <li>Chaque erreur d’un formulaire est expliquée par une phrase, en haut et près du champ.</li>
        <li>Les tutoriels existent en version texte.</li>
        <li>
          D’ordinaire, la vérification « Je ne suis pas un robot » ne demande pas de reconnaître des images.
        </li>
      </ul>
    </TextSection>
  );
}

function Known() {
  return (
    <TextSection title="Ce que nous savons à améliorer">
      <ul>
        <li>
          La vérification « Je ne suis pas un robot » a besoin de JavaScript. Si elle ne fonctionne pas chez
          vous, un conseiller vous aide par téléphone.
        </li>
        <li>Le site n’a pas encore été essayé par un panel de personnes handicapées.</li>
      </ul>
    </TextSection>
  );
}

function Report() {
  return (
    <TextSection title="Signaler une difficulté">
      <p>
        Une page, un document ou un formulaire vous bloque ? Écrivez-nous ou appelez-nous. Nous vous donnons
        l’information autrement, ou nous faisons la démarche avec vous.
      </p>
      <ul>
        <li>
          E-mail :{" "}
          <Fact name="accessibilityEmail">
            <EmailLink fact="accessibilityEmail" />
          </Fact>
        </li>
        <li>
          Téléphone :{" "}
          <Fact name="telephone">
            <PhoneLink fact="telephone" />
          </Fact>
          <span className="block">{mutual.hours}</span>
        </li>
      </ul>
    </TextSection>
  );
}

function Recourse() {
  return (
    <TextSection title="Sans réponse satisfaisante de notre part">
      <p>Vous pouvez saisir le Défenseur des droits, une autorité indépendante. C’est gratuit.</p>
      <ul>
        <li>
          <a href="https://formulaire.defenseurdesdroits.fr/">Écrire au Défenseur des droits</a>
        </li>
        <li>
          <a href="https://www.defenseurdesdroits.fr/saisir/delegues">
            Rencontrer un délégué du Défenseur des droits près de chez vous
          </a>
        </li>
        <li>Par courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07</li>
      </ul>
    </TextSection>
  );
}
