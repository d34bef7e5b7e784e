import { questions, section, tutorial, type WrittenPage } from "../blocks";

export const removePerson: WrittenPage = {
  key: "remove-person",
  slug: "retirer-une-personne-de-mon-contrat",
  theme: "changes",
  content: {
    title: "Retirer une personne de mon contrat",
    summary:
      "Votre conjoint ou votre enfant est couvert ailleurs ? Demandez son retrait. Sa couverture dure jusqu’à la fin du mois choisi.",
    sections: [
      tutorial("retirer-une-personne", "Retirer une personne, pas à pas", "/espace/demandes/ma-vie-change", [
        [
          "evenement",
          "Ouvrez [Ma vie change](/espace/demandes/ma-vie-change) et choisissez « Retrait d’une personne ».",
          "La page « Ma vie change » et ses choix, dont « Retrait d’une personne ».",
        ],
        [
          "personne",
          "« Qui quitte votre contrat ? » Choisissez la personne.",
          "La question « Qui quitte votre contrat ? » et les noms des personnes couvertes.",
        ],
        [
          "raison",
          "« Pourquoi ? » Dites si elle est couverte par un autre contrat.",
          "La question « Pourquoi ? » et ses deux réponses.",
        ],
        [
          "date",
          "« À partir de quand ? » Donnez la date, puis choisissez « Continuer ».",
          "Le champ « À partir de quand ? ».",
        ],
        [
          "envoyer",
          "Relisez tout. Si c’est juste, choisissez « Envoyer ma demande ».",
          "La page « Vérifier et envoyer », avec le bouton « Envoyer ma demande ».",
        ],
      ]),
      section(
        "ensuite",
        "Et ensuite",
        "Un conseiller vous répond sous 5 jours ouvrés. La personne est couverte jusqu’à la fin du mois choisi. Si ce mois est déjà passé, jusqu’à la fin du mois de votre demande.",
        "Votre cotisation et votre carte changent ensuite : téléchargez la nouvelle carte dans [Ma carte de tiers payant](/espace/carte).",
      ),
      questions(
        "Vos questions",
        [
          "Dois-je envoyer un document ?",
          "Non. Si la personne est couverte par un autre contrat, l’attestation de cette mutuelle est utile, mais pas obligatoire.",
        ],
        [
          "La personne ne peut pas être choisie.",
          "La liste montre les personnes couvertes aujourd’hui par votre contrat, sauf vous. Si quelqu’un manque, appelez un conseiller.",
        ],
        [
          "Je change d’avis.",
          "Ouvrez la demande dans [Mes demandes](/espace/demandes). Vous pouvez l’annuler tant qu’aucun conseiller ne l’a prise en charge. Après, écrivez-lui un message.",
        ],
        [
          "Je veux partir moi aussi.",
          "C’est alors la fin du contrat : voyez [Résilier votre contrat](/aide/resilier-votre-contrat).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
