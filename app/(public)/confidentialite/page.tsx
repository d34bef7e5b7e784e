import type { Metadata } from "next";
import Link from "next/link";
import { EmailLink } from "@/components/site/contact-links";
import { Fact } from "@/components/site/fact";
import { DescriptionList } from "@/components/ui/description-list";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextSection } from "@/components/ui/text-section";
import { civilDate, now } from "@/lib/core/clock";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";
import { keptWords, type RetentionKind, retentionRules } from "@/lib/operations/retention-rules";

export const metadata: Metadata = { title: "Vos données personnelles" };

export default function PrivacyPage() {
  return (
    <PageBody>
      <PageTitle lead="Ce que nous savons de vous, pourquoi, pendant combien de temps, et ce que vous pouvez nous demander.">
        Vos données personnelles
      </PageTitle>
      <Purposes />
      <Recipients />
      <Durations />
      <Cookies />
      <Rights />
    </PageBody>
  );
}

const purposes = [
  {
    term: "Ouvrir votre espace",
    value:
      "Numéro d’adhésion, numéro de Sécurité sociale, date de naissance, adresse e-mail. Ils servent à vérifier que vous êtes bien la personne adhérente.",
  },
  {
    term: "Gérer votre contrat",
    value:
      "Identité, bénéficiaires, garantie, cotisations, remboursements, documents. Ils servent à exécuter le contrat qui nous lie.",
  },
  {
    term: "Vous verser et prélever de l’argent",
    value:
      "IBAN et titulaire de vos comptes, mandat de prélèvement\u00a0: sa référence et la date de sa signature. Un compte remplacé ou annulé reste noté, comme preuve. L’IBAN est chiffré, et nos pages n’en montrent que le début et la fin.",
  },
  {
    term: "Répondre à vos demandes",
    value:
      "Ce que vous écrivez, vos messages avec nos conseillers et les documents que vous envoyez. Pour une personne à ajouter\u00a0: nom, date de naissance, lien avec vous et numéro de Sécurité sociale. Réponses et messages sont chiffrés.",
  },
  {
    term: "Vous écrire et vous appeler",
    value:
      "Adresse postale, téléphones, adresse e-mail, et votre choix entre papier et électronique. Nous notons quels e-mails vous ont été envoyés et quand, sans en garder le texte.",
  },
  {
    term: "Montrer qui a consulté votre dossier",
    value:
      "À la mutuelle, chaque consultation est notée\u00a0: par qui, quand, pourquoi. Vous le voyez dans votre espace, sans le nom des personnes.",
  },
  {
    term: "Protéger votre compte",
    value:
      "Dates de connexion, navigateur utilisé, et adresse internet de l’appareil sous une forme illisible. Ils servent à repérer un accès anormal, à limiter les essais et à vous prévenir. C’est notre intérêt à tous.",
  },
];

function Purposes() {
  return (
    <TextSection title="Ce que nous utilisons, et pourquoi">
      <p>{`La ${mutual.name} est responsable de ces traitements. Nous ne demandons que ce qui est utile.`}</p>
      <DescriptionList items={purposes} />
      <p>
        Vos remboursements disent quelque chose de votre santé. La loi les protège tout particulièrement, et
        nous aussi : seules les personnes qui en ont besoin pour leur travail y ont accès.
      </p>
    </TextSection>
  );
}

function Recipients() {
  return (
    <TextSection title="Qui peut les voir">
      <ul>
        <li>Vous-même, dans votre espace.</li>
        <li>Les conseillers et gestionnaires de la mutuelle, chacun pour ce dont il a besoin.</li>
        <li>
          Votre banque, pour un virement ou un prélèvement : le compte, et le mandat que vous avez signé.
        </li>
        <li>Nos prestataires techniques, comme l’hébergeur, qui agissent sur nos instructions.</li>
        <li>
          Les personnes à qui vous donnez vous-même un lien vers votre carte : il la montre pendant 24 heures,
          rien d’autre, et vous pouvez l’annuler avant.
        </li>
      </ul>
      <p>Nous ne vendons vos données à personne.</p>
    </TextSection>
  );
}

const shownKinds = [
  "file",
  "contracts",
  "reimbursements",
  "bank-accounts",
  "requests",
  "drafts",
  "terminations",
  "journals",
  "mails",
  "browsers",
] as const satisfies RetentionKind[];

const otherDurations = [
  {
    term: "Document retiré avant l’envoi d’une demande",
    value: "Effacé aussitôt de la demande, et supprimé dans l’heure",
  },
  {
    term: "Archive de vos données",
    value: "24\u00a0heures, le temps de la télécharger, puis elle est supprimée",
  },
  {
    term: "Espace fermé",
    value:
      "Votre adresse e-mail de connexion, votre mot de passe et la liste de vos appareils sont effacés aussitôt. Le reste suit les durées ci-dessus.",
  },
  {
    term: "Documents que vous téléchargez",
    value:
      "Ils sont faits à la demande et ne sont pas gardés. Nous gardons seulement de quoi reconnaître le code imprimé dessus\u00a0: la page de vérification ne dit rien de vous.",
  },
];

function Durations() {
  const today = civilDate(now());
  const periods = shownKinds.map((kind) => ({
    term: retentionRules[kind].what,
    value: `${keptWords(kind, today)} après ${retentionRules[kind].since}`,
  }));
  return (
    <TextSection title="Combien de temps nous les gardons">
      <DescriptionList items={[...periods, ...otherDurations]} />
      <p>
        Si vous demandez l’effacement une fois votre contrat fini, votre espace et vos coordonnées sont
        effacés aussitôt. Ce que nous devons garder comme preuve n’est plus à votre nom, nos conseillers ne le
        voient plus, et nous le supprimons à la date prévue ci-dessus.
      </p>
    </TextSection>
  );
}

function Cookies() {
  return (
    <TextSection title="Cookies">
      <p>
        Ce site n’utilise ni publicité, ni mesure d’audience, ni traceur. Il dépose seulement les cookies sans
        lesquels il ne pourrait pas fonctionner :
      </p>
      <ul>
        <li>celui qui garde votre session ouverte, jusqu’à votre déconnexion et 12 heures au plus ;</li>
        <li>
          celui qui reconnaît un navigateur que vous avez déjà utilisé, pendant un an, pour mieux protéger
          votre compte ;
        </li>
        <li>celui qui porte, 30 minutes au plus, un lien reçu par e-mail ;</li>
        <li>« envoi », qui dit pendant une minute si vos documents sont bien arrivés.</li>
      </ul>
      <p>
        Votre navigateur note aussi l’heure de votre dernière activité, pour fermer un espace oublié ; cette
        note disparaît à la déconnexion. L’espace de nos équipes a ses propres cookies : la session, 12 heures
        au plus, le navigateur déjà utilisé, un an, et le premier accès, une heure.
      </p>
      <p>Comme ils sont indispensables, votre accord n’est pas demandé.</p>
      <p>
        Votre carte de tiers payant n’est gardée sur votre appareil que si vous le demandez, pour la présenter
        sans connexion. Elle en est retirée quand vous vous déconnectez.
      </p>
    </TextSection>
  );
}

function Rights() {
  return (
    <TextSection title="Vos droits">
      <p>
        Vous pouvez demander à voir vos données, à les corriger, à les effacer, à limiter leur utilisation, à
        en recevoir une copie, ou vous opposer à leur utilisation. Certaines demandes ont une limite : par
        exemple, nous devons garder votre contrat tant qu’il est en cours. Nous vous répondons en un mois.
      </p>
      <p>
        Écrivez à notre délégué à la protection des données :{" "}
        <Fact name="dpoEmail">
          <EmailLink fact="dpoEmail" />
        </Fact>
      </p>
      <p>
        Si la réponse ne vous convient pas, adressez-vous à la{" "}
        <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex
        07. Une autre question ? Voyez la page <Link href={routes.contact}>Contact</Link>.
      </p>
    </TextSection>
  );
}
