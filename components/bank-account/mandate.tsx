import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { mutual } from "@/lib/core/mutual";

type MandateProps = {
  rum: string;
  /** Whose account is debited. */
  debtor: string;
  /** Where they live, as on an envelope; no line when it is not known. */
  addressLines: readonly string[];
  /** The account: masked once it is kept, in words before. */
  iban: ReactNode;
  /** When it was signed; today, before it is. */
  date: string;
};

export const mandateTitle = "Votre mandat de prélèvement SEPA";

/** The SEPA core direct debit mandate, in the French words of the banks' rulebook: they are quoted whole. */
export function Mandate({ rum, debtor, addressLines, iban, date }: MandateProps) {
  return (
    <>
      <p>
        {`En signant ce formulaire de mandat, vous autorisez (A) ${mutual.name} à envoyer des instructions à votre banque pour débiter votre compte, et (B) votre banque à débiter votre compte conformément aux instructions de ${mutual.name}.`}
      </p>
      <p>
        Vous bénéficiez du droit d’être remboursé par votre banque selon les conditions décrites dans la
        convention que vous avez passée avec elle. Une demande de remboursement doit être présentée dans les
        8 semaines suivant la date de débit de votre compte pour un prélèvement autorisé, et sans tarder, au
        plus tard dans les 13 mois, en cas de prélèvement non autorisé.
      </p>
      <DescriptionList
        items={[
          { term: "Référence unique (RUM)", value: <Reference>{rum}</Reference> },
          { term: "Débiteur", value: [debtor, ...addressLines].join(", ") },
          { term: "IBAN", value: iban },
          { term: "Créancier", value: `${mutual.name}, ${mutual.address}, France` },
          { term: "Identifiant créancier (ICS)", value: <Reference>{mutual.creditorId}</Reference> },
          { term: "Type de paiement", value: "Récurrent" },
          { term: "Date", value: date },
        ]}
      />
      <p className="text-sm text-muted">
        Note : vos droits concernant le présent mandat sont expliqués dans un document que vous pouvez obtenir
        auprès de votre banque.
      </p>
    </>
  );
}

const Reference = ({ children }: { children: ReactNode }) => (
  <span className="break-words tabular-nums">{children}</span>
);
