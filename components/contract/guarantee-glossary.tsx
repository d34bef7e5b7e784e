import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";

const words = [
  {
    term: "Assurance maladie",
    value:
      "Votre régime obligatoire\u00a0: la Sécurité sociale, la MSA ou un autre. Elle rembourse d’abord, la mutuelle complète.",
  },
  {
    term: "Base de remboursement",
    value:
      "Le prix que l’Assurance maladie retient pour un soin. Elle en rembourse une partie ; le professionnel peut demander plus.",
  },
  {
    term: "Ticket modérateur",
    value: "La partie de cette base que l’Assurance maladie ne rembourse pas.",
  },
  {
    term: "100 % de la base",
    value: "L’Assurance maladie et la mutuelle remboursent ensemble la base entière, et rien au-delà.",
  },
  {
    term: "200 % de la base",
    value:
      "Ensemble, elles remboursent jusqu’à deux fois la base, sans dépasser ce que vous avez payé. La part de l’Assurance maladie est comprise.",
  },
  {
    term: "Forfait journalier",
    value: "Ce que l’hôpital demande par jour pour l’hébergement, que l’Assurance maladie ne rembourse pas.",
  },
  {
    term: "Participation et franchise",
    value:
      "De petites sommes que la loi laisse à votre charge sur les consultations, les médicaments et les transports.",
  },
];

/** The words of the table, as one would say them. */
export function GuaranteeGlossary() {
  return (
    <Disclosure summary="Comprendre les mots du tableau">
      <DescriptionList items={words} />
    </Disclosure>
  );
}
