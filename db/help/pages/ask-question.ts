import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const askQuestion: WrittenPage = {
  key: "ask-question",
  slug: "poser-une-question-a-un-conseiller",
  theme: "changes",
  content: {
    title: "Poser une question à un conseiller",
    summary: "Écrivez depuis votre espace. Un conseiller vous répond sous 2 jours ouvrés.",
    sections: [
      tutorial("poser-une-question", "Poser ma question, pas à pas", "/espace/demandes", [
        [
          "lien",
          "Ouvrez [Mes demandes](/espace/demandes) et choisissez « Poser une question à un conseiller ».",
          "La page « Mes demandes », avec le lien « Poser une question à un conseiller ».",
        ],
        [
          "sujet",
          "« Sur quel sujet ? » Choisissez celui qui convient, ou « Autre chose ».",
          "La question « Sur quel sujet ? » et ses réponses.",
        ],
        [
          "message",
          "Écrivez « Votre message », puis choisissez « Continuer ». N’écrivez rien sur votre état de santé.",
          "Le champ « Votre message ».",
        ],
        [
          "document",
          "Si cela aide, joignez un fichier : « Joindre un document (facultatif) ». Puis choisissez « Continuer ».",
          "La page « Vos documents », avec « Joindre un document (facultatif) ».",
        ],
        [
          "envoyer",
          "Relisez, puis choisissez « Envoyer ma demande ».",
          "La page « Vérifier et envoyer », avec le bouton « Envoyer ma demande ».",
        ],
      ]),
      section(
        "reponse",
        "Lire la réponse",
        "Un e-mail vous prévient. Ouvrez la demande dans [Mes demandes](/espace/demandes) : la réponse est sous « Messages ». Vous pouvez écrire encore au même endroit.",
      ),
      notice(
        "urgent",
        "information",
        "C’est urgent ?",
        "Téléphonez à un conseiller, aux heures indiquées plus bas.",
      ),
      questions(
        "Vos questions",
        [
          "Je n’ai pas d’espace. Comment vous écrire ?",
          "Par e-mail ou par courrier : nos adresses sont sur la page [Contact](/contact). N’écrivez pas votre numéro de Sécurité sociale dans un e-mail.",
        ],
        [
          "J’ai une facture à faire rembourser.",
          "Il y a une page pour cela : [envoyer une facture ou un devis](/espace/demandes/nouvelle/facture-ou-devis).",
        ],
        [
          "Je veux faire une réclamation.",
          "La page [Contact](/contact#reclamation) explique comment faire, et comment saisir le médiateur.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
