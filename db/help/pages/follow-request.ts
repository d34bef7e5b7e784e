import { questions, section, tutorial, type WrittenPage } from "../blocks";

export const followRequest: WrittenPage = {
  key: "follow-request",
  slug: "suivre-une-demande-et-repondre",
  theme: "changes",
  content: {
    title: "Suivre une demande et répondre",
    summary: "Voyez où en est votre demande, ce qui est attendu, et la date de réponse promise.",
    sections: [
      tutorial("suivre-une-demande", "Suivre une demande, pas à pas", "/espace/demandes", [
        [
          "liste",
          "Ouvrez [Mes demandes](/espace/demandes). Celles qui avancent sont sous « En cours ». Choisissez la vôtre.",
          "La page « Mes demandes », avec une demande sous « En cours ».",
        ],
        [
          "etapes",
          "« Où en est votre demande » montre les étapes passées et celles qui restent.",
          "Le cadre « Où en est votre demande », avec ses étapes.",
        ],
        [
          "documents",
          "Pour envoyer un fichier de plus, choisissez « Ajouter un document ».",
          "Le cadre « Documents », avec « Ajouter un document ».",
        ],
        [
          "message",
          "Pour écrire au conseiller, remplissez « Votre message ».",
          "Le cadre « Messages », avec le champ « Votre message ».",
        ],
        [
          "envoyer",
          "Choisissez « Envoyer le message ». Un e-mail vous prévient quand le conseiller répond.",
          "Le bouton « Envoyer le message ».",
        ],
      ]),
      section(
        "etats",
        "Ce que veulent dire les mots",
        "- **À terminer** : vous ne l’avez pas encore envoyée.",
        "- **Envoyée**, puis **Reçue** : elle est chez nous. Un conseiller va la prendre.",
        "- **À l’étude** : un conseiller s’en occupe. Vous n’avez rien à faire.",
        "- **Document attendu** : c’est à vous. La page dit quel document envoyer.",
        "- **Acceptée**, puis **Appliquée** : la réponse est oui. « Appliquée » : votre contrat est à jour.",
        "- **Réponse donnée** : le conseiller a répondu. Lisez son message.",
        "- **Refusée** : la raison est écrite sur la page.",
        "- **Annulée** : vous l’avez annulée.",
      ),
      questions(
        "Vos questions",
        [
          "Quand aurai-je une réponse ?",
          "La date promise est écrite sur la demande. Nous comptons en jours ouvrés :",
          "- 2 jours pour une question ;",
          "- 3 jours pour un décès ou un déménagement ;",
          "- 10 jours pour une retraite ;",
          "- 5 jours pour les autres demandes.",
        ],
        [
          "La date promise est passée.",
          "Nous vous prions de nous en excuser. Écrivez un message sur la page de la demande, ou appelez un conseiller.",
        ],
        [
          "Je n’ai pas le document demandé.",
          "Écrivez-le au conseiller, dans « Votre message » : l’étude reprend, et il cherche une autre solution avec vous.",
        ],
        [
          "Puis-je annuler ma demande ?",
          "Oui, tant qu’aucun conseiller ne l’a prise en charge : choisissez « Annuler cette demande », en bas de sa page. Après, écrivez-lui que vous y renoncez.",
        ],
        [
          "Je ne suis pas d’accord avec un refus.",
          "Appelez un conseiller. Vous pouvez aussi [adresser une réclamation](/contact#reclamation).",
        ],
        [
          "L’e-mail reçu ne dit rien de ma demande.",
          "C’est voulu, pour protéger vos informations. Tout est dans votre espace.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
