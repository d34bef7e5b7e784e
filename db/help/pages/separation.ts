import { questions, section, type WrittenPage } from "../blocks";

export const separation: WrittenPage = {
  key: "separation",
  slug: "separation",
  theme: "changes",
  content: {
    title: "Vous vous séparez",
    summary: "Dites-nous qui quitte le contrat. Les enfants restent couverts.",
    sections: [
      section(
        "faire",
        "Faire ma demande",
        "1. Ouvrez [Ma vie change](/espace/demandes/ma-vie-change) et choisissez « Séparation ».",
        "2. Dites qui quitte votre contrat, et la date de la séparation.",
        "3. Si le divorce ou la fin du PACS est déjà prononcé ou signé, joignez le document. La page avec la date et la décision suffit : masquez le reste si vous le souhaitez. Sinon, vous l’enverrez plus tard.",
        "4. Vérifiez, puis choisissez « Envoyer ma demande ».",
        "Un conseiller vous répond sous 5 jours ouvrés.",
      ),
      section(
        "couverture",
        "Jusqu’à quand chacun est-il couvert ?",
        "- **La personne qui quitte le contrat** : jusqu’à la fin du mois de la séparation. Si ce mois est déjà passé, jusqu’à la fin du mois de votre demande.",
        "- **Les enfants** : ils restent couverts. Rien ne change pour eux.",
        "Prévenez la personne concernée : elle devra trouver une autre mutuelle pour la suite.",
      ),
      questions(
        "Vos questions",
        [
          "C’est moi qui suis sur le contrat de mon ex-conjoint. Que faire ?",
          "Seule la personne qui a signé le contrat peut faire cette demande dans son espace. Si elle ne le fait pas, appelez un conseiller.",
        ],
        [
          "Personne n’est couvert avec moi. Dois-je faire quelque chose ?",
          "Vous pouvez nous en informer : choisissez « Personne : elle n’y est pas couverte ». Pensez aussi à votre [adresse](/aide/changer-d-adresse-ou-de-telephone) et à votre [compte bancaire](/aide/changer-de-compte-bancaire).",
        ],
        [
          "Mon ex-conjoint connaît mon mot de passe.",
          "Changez-le tout de suite : demandez un nouveau lien sur [Mot de passe oublié](/mot-de-passe-oublie). Tous les appareils seront alors déconnectés.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
