import { AtSign } from "lucide-react";
import { routes } from "@/lib/core/routes";
import { AccessGuide } from "./access-guide";

const steps = [
  "Dans le pavé de connexion, choisissez « ADRESSE E-MAIL OUBLIÉE ? ».",
  "Indiquez votre numéro d’adhésion. Il a 8 chiffres. Vous le trouvez sur votre carte de tiers payant et sur votre certificat de garantie.",
  "Indiquez votre numéro de Sécurité sociale. Recopiez ses 13 premiers caractères, avec la lettre A ou B si vous êtes né(e) en Corse. La clé n’est pas utile.",
  "Indiquez votre date de naissance.",
  "Appuyez sur « JE RÉCUPÈRE MON IDENTIFIANT ».",
  "Si tout correspond, votre adresse e-mail s’affiche sur la page, à l’endroit prévu.",
  "Un message d’erreur s’affiche ? Relisez les trois informations, puis recommencez.",
];

export function RecoverIdentifierGuide() {
  return (
    <AccessGuide
      id="identifiant-oublie"
      title="Adresse e-mail / Identifiant oublié"
      icon={AtSign}
      start={{ href: routes.recoverIdentifier, label: "ADRESSE E-MAIL OUBLIÉE ?" }}
      steps={steps}
    >
      <p>
        L’identifiant a changé : vous vous connectez maintenant avec votre <strong>adresse e-mail</strong>, et
        non plus avec votre numéro d’adhésion.
      </p>
      <p>Vous ne savez plus quelle adresse vous aviez choisie ? Vous pouvez la retrouver en une minute.</p>
    </AccessGuide>
  );
}
