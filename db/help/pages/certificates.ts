import { questions, section, tutorial, type WrittenPage } from "../blocks";

export const certificates: WrittenPage = {
  key: "certificates",
  slug: "telecharger-une-attestation",
  theme: "documents",
  content: {
    title: "Télécharger une attestation ou un certificat",
    summary: "Choisissez le bon document : il est créé tout de suite, avec les informations du jour.",
    sections: [
      section(
        "lequel",
        "Quel document choisir",
        "Tous sont dans [Mes documents](/espace/documents).",
        "- **Un employeur, une école, un club** : l’attestation d’affiliation. Elle dit qui est couvert, et depuis quand.",
        "- **Les impôts, un comptable** : l’attestation de cotisations de l’année.",
        "- **Vos garanties en détail** : le certificat de garantie. Votre numéro d’adhésion y est aussi.",
        "- **Les prochains prélèvements** : l’échéancier.",
        "- **Vos soins remboursés** : le relevé de remboursements.",
        "- **Un professionnel de santé** : la [carte de tiers payant](/aide/ma-carte-de-tiers-payant).",
        "- **Une nouvelle mutuelle** : le certificat de radiation, le lendemain de la fin de votre contrat.",
        "On vous demande autre chose ? Composez une [attestation à la carte](/aide/attestation-a-la-carte).",
      ),
      tutorial("telecharger-une-attestation", "Télécharger un document, pas à pas", "/espace/documents", [
        [
          "affiliation",
          "Choisissez le nom du document, par exemple « Attestation d’affiliation ». Le PDF s’ouvre ou se télécharge.",
          "Le cadre « Ma couverture » et le lien « Attestation d’affiliation ».",
        ],
        [
          "annee",
          "Pour l’« Attestation de cotisations » et le relevé, choisissez une année.",
          "Sous « Attestation de cotisations », un bouton par année.",
        ],
        [
          "dates",
          "Il vous faut un relevé d’autres dates ? Ouvrez « Choisir d’autres dates ».",
          "Sous le relevé de remboursements, le volet « Choisir d’autres dates ».",
        ],
        [
          "releve",
          "Indiquez la première et la dernière date, 12 mois au plus. Puis choisissez « Créer le relevé ».",
          "Les deux dates à remplir, et le bouton « Créer le relevé ».",
        ],
        [
          "crees",
          "« Documents déjà créés » garde la liste de ce que vous avez créé.",
          "Le cadre « Documents déjà créés ».",
        ],
      ]),
      section(
        "perdu",
        "Un document perdu, ou remis à la mauvaise personne",
        "Dans « Documents déjà créés », ouvrez « Annuler ce document », puis choisissez « Confirmer l’annulation ».",
        "Toute personne qui [vérifie son code](/aide/verifier-un-document) saura qu’il ne vaut plus. C’est pour toujours, mais vous pouvez en créer un autre.",
      ),
      questions(
        "Vos questions",
        [
          "Le document n’a pas été créé. Pourquoi ?",
          "La page vous donne la raison et ce qu’il faut faire. Par exemple : aucun soin sur ces dates, une cotisation impayée, ou un contrat terminé.",
        ],
        [
          "Jusqu’à quand un document est-il valable ?",
          "C’est écrit dessus, et dans « Documents déjà créés ». Ce qui atteste votre couverture vaut jusqu’à l’échéance du contrat au plus tard, ou jusqu’à sa fin.",
        ],
        [
          "Mon contrat est terminé. Puis-je encore avoir mes documents ?",
          "Oui, pendant cinq ans : le certificat de radiation, le certificat de garantie, les attestations de cotisations et les relevés.",
        ],
        [
          "J’ai besoin de mon document sur papier. Comment faire ?",
          "Imprimez le PDF. Vous n’avez pas d’imprimante ? Un conseiller vous l’envoie.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
