import type { Metadata } from "next";
import Link from "next/link";
import { CheckYourMail } from "@/components/account/check-your-mail";
import { routes } from "@/lib/core/routes";

export const metadata: Metadata = { title: "Consultez votre messagerie" };

export default function ForgottenPasswordSentPage() {
  return (
    <CheckYourMail causes={<Causes />} again={{ href: routes.forgotPassword, label: "Recommencer" }}>
      <p>
        Si l’adresse saisie est celle d’un espace adhérent, vous allez y recevoir un e-mail. Suivez son lien
        pour choisir votre nouveau mot de passe.
      </p>
      <p>Le lien est valable 30 minutes. Il ne sert qu’une fois.</p>
    </CheckYourMail>
  );
}

function Causes() {
  return (
    <>
      <p>Trois causes sont possibles :</p>
      <ul className="flex list-disc flex-col gap-2 pl-6">
        <li>une faute de frappe s’est glissée dans l’adresse ;</li>
        <li>
          nous ne connaissons pas cette adresse :{" "}
          <Link href={routes.recoverIdentifier} className="link">
            retrouvez celle de votre espace
          </Link>
          {" ;"}
        </li>
        <li>
          votre espace n’a pas encore été créé :{" "}
          <Link href={routes.createSpace} className="link">
            créez-le
          </Link>
          .
        </li>
      </ul>
    </>
  );
}
