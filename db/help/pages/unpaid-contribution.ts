import { notice, questions, section, type WrittenPage } from "../blocks";

export const unpaidContribution: WrittenPage = {
  key: "unpaid-contribution",
  slug: "cotisation-impayee",
  theme: "contributions",
  content: {
    title: "Une cotisation impayée : ce qui se passe et que faire",
    summary:
      "Vos garanties ne s’arrêtent pas d’un coup. Voici chaque étape, et comment tout remettre en ordre.",
    sections: [
      notice(
        "appelez",
        "information",
        "Un moment difficile ? Appelez-nous",
        "Un conseiller cherche une solution avec vous. Plus vous appelez tôt, plus c’est simple.",
      ),
      section(
        "regler",
        "Que faire maintenant",
        "1. Ouvrez [Mes cotisations](/espace/cotisations). La somme à régler est en haut, avec l’étape où vous en êtes.",
        "2. Appelez un conseiller pour régler. Le paiement ne se fait pas en ligne dans votre espace.",
        "3. Votre compte a changé ? Donnez le nouveau dans [Comptes bancaires](/espace/banque), pour les prochains prélèvements.",
        "Vous venez de payer ? La page le dira dès que nous aurons reçu le paiement.",
      ),
      section(
        "etapes",
        "Ce qui se passe, étape par étape",
        "Ces étapes sont celles d’un contrat **individuel**. La loi les fixe (article L. 221-7 du code de la mutualité).",
        "1. **La cotisation n’est pas payée.** Vos garanties continuent.",
        "2. **Dix jours après la date prévue, au plus tôt** : nous pouvons envoyer une lettre de mise en demeure. Elle vous demande de régler. Vos garanties continuent.",
        "3. **Trente jours après cette lettre, au plus tôt** : vos garanties peuvent être suspendues. Les soins peuvent ne plus être remboursés.",
        "4. **Dix jours de plus** : la mutuelle peut mettre fin au contrat.",
        "Sans lettre de mise en demeure, vos garanties ne sont jamais suspendues.",
      ),
      section(
        "reprise",
        "Quand tout est réglé",
        "La procédure s’arrête dès le règlement complet.",
        "Si vos garanties étaient suspendues, elles reprennent **le lendemain du paiement, à midi**. Votre carte revient dans votre espace dès que nous avons reçu le paiement.",
      ),
      section(
        "collectif",
        "Votre contrat est collectif",
        "- **Collectif obligatoire** : c’est votre employeur qui verse les cotisations. Parlez-en d’abord avec lui.",
        "- **Collectif facultatif** : la suite dépend du contrat de votre groupe. Un conseiller vous la dit.",
      ),
      questions(
        "Vos questions",
        [
          "Puis-je me servir de ma carte ?",
          "Oui, tant que vos garanties continuent : sa date de fin peut être plus proche. Quand elles peuvent être suspendues, la carte n’est plus affichée.",
          "Ne présentez plus une ancienne carte à ce moment-là : la dépense pourrait vous être réclamée.",
        ],
        [
          "Que devient un soin reçu pendant la suspension ?",
          "Il peut rester à votre charge, même après le paiement : les garanties reprennent pour la suite. Demandez à un conseiller.",
        ],
        [
          "Puis-je payer en plusieurs fois ?",
          "Demandez-le à un conseiller. Mais la procédure s’arrête seulement quand tout est réglé.",
        ],
        [
          "Puis-je télécharger une attestation ?",
          "Une attestation ne peut pas dire que vos cotisations sont à jour. Après une mise en demeure, celles qui attestent votre couverture peuvent aussi manquer. Elles reviennent dès le paiement.",
        ],
        [
          "Puis-je mettre fin au contrat ?",
          "Oui, sur la page [Résilier votre contrat](/resilier), sauf dans un contrat collectif obligatoire. Les jours déjà couverts restent dus.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Parler à un conseiller" },
    ],
  },
};
