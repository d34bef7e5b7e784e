import { UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { routes } from "@/lib/core/routes";
import { AccessGuide } from "./access-guide";

const steps = [
  "Dans le pavé de connexion, choisissez « JE CRÉE MON ESPACE ».",
  "Indiquez votre numéro d’adhésion. Il a 8 chiffres. Vous le trouvez sur votre carte de tiers payant et sur votre certificat de garantie.",
  "Indiquez votre numéro de Sécurité sociale. Recopiez ses 13 premiers caractères, avec la lettre A ou B si vous êtes né(e) en Corse. La clé n’est pas utile.",
  "Choisissez l’adresse e-mail qui vous servira à vous connecter.",
  "Écrivez cette adresse une deuxième fois, pour éviter une faute de frappe.",
  "Cochez la case « Je ne suis pas un robot ». Le plus souvent, aucune question ne vous est posée.",
  "Appuyez sur « Je crée mon espace ». Nous vous envoyons un e-mail : ouvrez le lien qu’il contient et choisissez votre mot de passe.",
  "Un message d’erreur s’affiche ? Relisez les deux numéros : l’un d’eux, ou les deux, ne correspondent pas à nos dossiers. Vérifiez aussi que votre contrat a bien commencé, et que votre espace n’existe pas déjà. S’il existe, suivez « Adresse e-mail / Identifiant oublié » ou « Mot de passe oublié ».",
];

export function CreateSpaceGuide() {
  return (
    <AccessGuide
      id="creation-espace"
      title="Création de l’Espace Adhérent"
      icon={UserRoundPlus}
      start={{ href: routes.createSpace, label: "JE CRÉE MON ESPACE" }}
      steps={steps}
    >
      <p>
        <strong>Vous nous avez donné une adresse e-mail</strong>, à votre adhésion ou plus tard ? Votre espace
        est déjà créé : cherchez notre e-mail « Votre espace adhérent est prêt » et suivez son lien. Vous ne
        le trouvez pas ? Choisissez{" "}
        <Link href={routes.forgotPassword} className="link">
          MOT DE PASSE OUBLIÉ ?
        </Link>{" "}
        et nous vous envoyons un nouveau lien.
      </p>
      <p>
        <strong>Nous n’avons pas votre adresse e-mail</strong> ? Vous créez votre espace vous-même, en
        quelques minutes, avec votre carte de tiers payant sous les yeux.
      </p>
      <p>Dans les deux cas, l’espace s’ouvre à partir de la date de prise d’effet de votre adhésion.</p>
    </AccessGuide>
  );
}
