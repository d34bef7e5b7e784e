import { KeyRound } from "lucide-react";
import { routes } from "@/lib/core/routes";
import { AccessGuide } from "./access-guide";

const steps = [
  "Dans le pavé de connexion, choisissez « MOT DE PASSE OUBLIÉ ? ».",
  "Indiquez l’adresse e-mail avec laquelle vous vous connectez.",
  "Appuyez sur « JE RÉCUPÈRE MON MOT DE PASSE ».",
  "Si cette adresse est celle d’un espace adhérent, vous y recevez un lien. Ouvrez-le et choisissez votre nouveau mot de passe.",
  "Vous n’avez rien reçu ? Regardez dans vos courriers indésirables. Sinon, l’adresse contient peut-être une faute, nous ne la connaissons pas, ou votre espace n’est pas encore créé.",
];

export function ResetPasswordGuide() {
  return (
    <AccessGuide
      id="mot-de-passe-oublie"
      title="Mot de passe oublié"
      icon={KeyRound}
      start={{ href: routes.forgotPassword, label: "MOT DE PASSE OUBLIÉ ?" }}
      steps={steps}
    >
      <p>
        Personne ne peut lire votre mot de passe, pas même nous. En revanche, vous pouvez en choisir un
        nouveau à tout moment, grâce à un lien envoyé par e-mail.
      </p>
    </AccessGuide>
  );
}
