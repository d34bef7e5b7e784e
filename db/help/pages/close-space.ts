import { notice, questions, section, type WrittenPage } from "../blocks";

export const closeSpace: WrittenPage = {
  key: "close-space",
  slug: "fermer-mon-espace",
  theme: "data",
  content: {
    title: "Fermer mon espace",
    summary: "Vous pouvez fermer votre espace en ligne à tout moment. Votre contrat, lui, continue.",
    sections: [
      notice(
        "difference",
        "warning",
        "Fermer l’espace n’est pas résilier le contrat",
        "Vous restez couvert, et vos cotisations restent dues. Pour mettre fin au contrat, voyez [Résilier votre contrat](/aide/resilier-votre-contrat).",
      ),
      section(
        "arret",
        "Ce qui s’arrête",
        "- Votre adresse e-mail et votre mot de passe sont effacés. Tous vos appareils sont déconnectés.",
        "- Les liens vers votre carte et l’archive de vos données ne s’ouvrent plus.",
      ),
      section(
        "suite",
        "Ce qui continue",
        "- Votre contrat et vos remboursements.",
        "- Vos demandes en cours : nous y répondons par courrier.",
        "- Vos documents et votre carte : ils arrivent par la poste, sans frais.",
        "- Nos conseillers, au téléphone et par courrier.",
      ),
      section(
        "faire",
        "Fermer mon espace",
        "1. [Téléchargez vos données](/aide/voir-et-telecharger-mes-donnees), si vous voulez les garder.",
        "2. Vérifiez votre adresse postale dans [Mes coordonnées](/espace/coordonnees).",
        "3. Ouvrez [Fermer mon espace](/espace/donnees/fermer). Votre mot de passe peut vous être redemandé.",
        "4. Lisez, cochez la case, puis choisissez « Fermer mon espace ».",
      ),
      questions(
        "Vos questions",
        [
          "Puis-je rouvrir mon espace ?",
          "Oui, quand vous voulez : [créez-le de nouveau](/creer-mon-espace) avec votre numéro d’adhésion.",
        ],
        [
          "La fermeture est refusée.",
          "Deux raisons possibles : un nouveau [compte bancaire](/espace/banque) attend ses 48 heures, ou nous n’avons pas votre adresse postale. La page dit laquelle, et quoi faire.",
        ],
        [
          "Mes données sont-elles effacées ?",
          "Votre dossier est gardé le temps prévu par la loi. Voyez [Vos données personnelles](/confidentialite).",
        ],
        [
          "Mon espace a été fermé, et ce n’était pas moi.",
          "Appelez tout de suite un conseiller. Changez aussi le mot de passe de votre messagerie.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
