import type { Metadata } from "next";
import { CheckYourMail } from "@/components/account/check-your-mail";
import { routes } from "@/lib/core/routes";

export const metadata: Metadata = { title: "Consultez votre messagerie" };

export default function CreateSpaceSentPage() {
  return (
    <CheckYourMail again={{ href: routes.createSpace, label: "Recommencer avec une autre adresse" }}>
      <p>
        Nous venons d’envoyer un e-mail à l’adresse que vous avez saisie. Ouvrez-le et suivez le lien : vous
        choisirez votre mot de passe, et votre espace sera prêt.
      </p>
      <p>Le lien est valable 24 heures. Il ne sert qu’une fois.</p>
    </CheckYourMail>
  );
}
