import { questions, section, type WrittenPage } from "../blocks";

export const retirement: WrittenPage = {
  key: "retirement",
  slug: "depart-a-la-retraite",
  theme: "changes",
  content: {
    title: "Vous partez à la retraite",
    summary: "Prévenez-nous : un conseiller vous dit ce qui change pour votre contrat et votre cotisation.",
    sections: [
      section(
        "faire",
        "Faire ma demande",
        "1. Ouvrez [Ma vie change](/espace/demandes/ma-vie-change) et choisissez « Retraite ».",
        "2. Donnez le premier jour de votre retraite.",
        "3. Si vous l’avez déjà, joignez votre titre ou votre notification de retraite. La page avec votre nom et la date de départ suffit. Sinon, vous l’enverrez plus tard.",
        "4. Vérifiez, puis choisissez « Envoyer ma demande ».",
        "Un conseiller vous répond sous 10 jours ouvrés.",
      ),
      section(
        "votre-contrat",
        "Que devient votre contrat ?",
        "- **Contrat individuel** : il continue.",
        "- **Contrat de votre employeur** : il s’arrête avec votre emploi. Vous avez 6 mois pour demander à garder une couverture (article 4 de la loi du 31 décembre 1989).",
        "La retraite peut aussi permettre de mettre fin à un contrat individuel, dans les trois mois. Voyez [Résilier votre contrat](/aide/resilier-votre-contrat).",
      ),
      questions(
        "Vos questions",
        [
          "Quand dois-je vous prévenir ?",
          "Dès que vous connaissez la date. Vous pouvez le faire avant le départ.",
        ],
        [
          "Mes remboursements changent-ils ?",
          "Vos garanties restent celles de votre contrat. Si votre caisse d’assurance maladie change, [vérifiez la télétransmission](/espace/contrat), puis appelez-nous si elle est interrompue.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
