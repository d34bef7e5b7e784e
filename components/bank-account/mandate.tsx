import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { mutual } from "@/lib/core/mutual";

type MandateProps = {
  rum: string;
  /** When it was signed; today, before it is. */
  date: string;
};

/** The SEPA direct debit mandate, in the words that the banks' rulebook asks for. */
export function Mandate({ rum, date }: MandateProps) {
  return (
    <>
      <p>
        {`En signant ce mandat, vous autorisez ${mutual.name} à envoyer des instructions à votre banque pour débiter votre compte, et votre banque à débiter votre compte conformément aux instructions de ${mutual.name}.`}
      </p>
      <p>
        Vous avez le droit d’être remboursé par votre banque, aux conditions de la convention passée avec
        elle. La demande doit être faite dans les 8 semaines qui suivent le débit pour un prélèvement
        autorisé, et au plus tard dans les 13 mois pour un prélèvement non autorisé.
      </p>
      <DescriptionList
        items={[
          { term: "Référence unique (RUM)", value: <Reference>{rum}</Reference> },
          { term: "Créancier", value: `${mutual.name}, ${mutual.address}` },
          { term: "Identifiant créancier (ICS)", value: <Reference>{mutual.creditorId}</Reference> },
          { term: "Type de paiement", value: "Récurrent" },
          { term: "Date", value: date },
        ]}
      />
    </>
  );
}

const Reference = ({ children }: { children: ReactNode }) => (
  <span className="break-words tabular-nums">{children}</span>
);
