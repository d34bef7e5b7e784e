import { questions, section, type WrittenPage } from "../blocks";

export const couple: WrittenPage = {
  key: "couple",
  slug: "mariage-pacs-ou-vie-commune",
  theme: "changes",
  content: {
    title: "Mariage, PACS ou vie commune",
    summary:
      "Dites-nous que vous vivez en couple. Votre contrat peut couvrir la personne avec qui vous vivez.",
    sections: [
      section(
        "preparer",
        "Ce qu’il vous faut",
        "Pour ajouter la personne à votre contrat, préparez son numéro de Sécurité sociale et deux documents :",
        "- une **attestation de droits** à son nom, à télécharger sur [ameli.fr](https://www.ameli.fr) ;",
        "- **mariage** : l’acte de mariage ou le livret de famille ;",
        "- **PACS** : l’attestation d’enregistrement du PACS ;",
        "- **vie commune** : une feuille datée et signée par vous deux, avec votre adresse commune.",
        "Vous voulez seulement nous informer ? Aucun document n’est demandé.",
      ),
      section(
        "faire",
        "Faire ma demande",
        "1. Ouvrez [Ma vie change](/espace/demandes/ma-vie-change). Choisissez « Mariage », « PACS » ou « Vie commune ».",
        "2. Donnez la date.",
        "3. Dites si votre contrat doit couvrir cette personne.",
        "4. Écrivez son nom, sa date de naissance et son numéro de Sécurité sociale.",
        "5. Joignez les documents, vérifiez, puis choisissez « Envoyer ma demande ».",
        "Un conseiller vous répond sous 5 jours ouvrés.",
      ),
      section(
        "depuis-quand",
        "À partir de quand est-elle couverte ?",
        "À partir du jour de votre demande. Vous nous prévenez à l’avance ? À partir de la date du mariage, du PACS ou de la vie commune.",
        "Votre cotisation et votre carte changent avec elle.",
      ),
      questions(
        "Vos questions",
        [
          "Cette personne a déjà une mutuelle.",
          "Regardez d’abord si elle doit y mettre fin, et à quelle date, pour ne pas payer deux fois. Un conseiller peut vous aider à choisir le bon jour.",
        ],
        [
          "Mon contrat est celui de mon employeur. Puis-je ajouter quelqu’un ?",
          "Le plus souvent oui, et c’est votre choix. Les règles et le prix dépendent du contrat : demandez à un conseiller.",
        ],
        [
          "Je change de nom. Que faire ?",
          "[Écrivez-le à un conseiller](/espace/demandes/nouvelle/question) et joignez un document officiel à votre nouveau nom.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
