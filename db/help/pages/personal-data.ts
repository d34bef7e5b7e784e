import { questions, section, type WrittenPage } from "../blocks";

export const personalData: WrittenPage = {
  key: "personal-data",
  slug: "ce-que-nous-faisons-de-vos-donnees",
  theme: "data",
  content: {
    title: "Ce que nous faisons de vos données",
    summary: "L’essentiel, en quelques lignes. Tout est écrit sur la page « Vos données personnelles ».",
    sections: [
      section(
        "essentiel",
        "L’essentiel",
        "- Vos données servent à gérer votre contrat, à vous rembourser et à vous répondre. Nous ne les vendons à personne.",
        "- Seules les personnes qui en ont besoin pour leur travail y ont accès. Chaque consultation de votre dossier est notée.",
        "- Nous ne vous demandons pas votre état de santé : jamais de diagnostic.",
        "- Vos IBAN, votre numéro de Sécurité sociale et vos messages sont chiffrés. Ils sont illisibles pour qui n’y a pas droit.",
        "- Ce site n’a ni publicité, ni traceur.",
        "Le détail est sur la page [Vos données personnelles](/confidentialite) : ce que nous utilisons, pourquoi, et combien de temps.",
      ),
      section(
        "droits",
        "Ce que vous pouvez demander",
        "- **Voir et copier vos données** : [téléchargez-les vous-même](/aide/voir-et-telecharger-mes-donnees).",
        "- **Les corriger** : dans [Mes coordonnées](/espace/coordonnees), ou en [écrivant à un conseiller](/espace/demandes/nouvelle/question).",
        "- **Les effacer, ou vous opposer à leur usage** : écrivez à notre délégué à la protection des données. Son adresse est sur la page [Vos données personnelles](/confidentialite). Nous répondons en un mois.",
      ),
      questions(
        "Vos questions",
        [
          "Mon employeur voit-il mes remboursements ?",
          "Non. Il n’a pas accès à votre espace, et nous ne lui disons rien de vos soins.",
        ],
        [
          "Mon conjoint voit-il mes remboursements ?",
          "L’espace est celui de la personne qui a signé le contrat. Elle y voit les remboursements de toutes les personnes couvertes.",
        ],
        [
          "Votre réponse ne me convient pas.",
          "Vous pouvez vous adresser à la CNIL : [cnil.fr](https://www.cnil.fr/fr/plaintes).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
