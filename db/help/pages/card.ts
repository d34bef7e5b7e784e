import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const card: WrittenPage = {
  key: "card",
  slug: "ma-carte-de-tiers-payant",
  theme: "contract",
  content: {
    title: "Ma carte de tiers payant",
    summary: "Montrez-la au comptoir, imprimez-la, gardez-la sans réseau ou partagez-la avec un proche.",
    sections: [
      section(
        "role",
        "À quoi elle sert",
        "Présentez-la avec la carte Vitale. Si le professionnel pratique le tiers payant avec nous, vous n’avancez pas la part de la mutuelle.",
        "[Ma carte](/espace/carte) vaut pour les personnes inscrites dessus, jusqu’à la date écrite sous le titre.",
      ),
      tutorial("presenter-ma-carte", "Montrer, imprimer ou garder ma carte", "/espace/carte", [
        [
          "comptoir",
          "Chez un professionnel, choisissez « Présenter au comptoir ».",
          "La page « Ma carte de tiers payant » et son bouton « Présenter au comptoir ».",
        ],
        [
          "montrer",
          "Montrez l’écran. Le professionnel lit les numéros et la « Période de validité », ou scanne le carré noir.",
          "La carte en grand, en noir sur blanc : les numéros, la période de validité, puis le carré à scanner.",
        ],
        [
          "retour",
          "Quand c’est fini, choisissez « Revenir à ma carte ».",
          "Le lien « Revenir à ma carte », en haut de l’écran du comptoir.",
        ],
        [
          "pdf",
          "Pour l’imprimer ou l’envoyer, choisissez « Télécharger en PDF ».",
          "Le lien « Télécharger en PDF », près du titre de la page.",
        ],
        [
          "garder",
          "Pour l’avoir sans internet, descendez et choisissez « Garder ma carte sur cet appareil ».",
          "Le cadre « Ma carte sans réseau » et son bouton « Garder ma carte sur cet appareil ».",
        ],
      ]),
      section(
        "sans-reseau",
        "Ma carte sans réseau",
        "Sans internet, ouvrez la même page : la copie s’affiche.",
        "La copie disparaît quand vous vous déconnectez, et quand la carte n’est plus valable.",
        "Sur un appareil partagé, ne la gardez pas : d’autres personnes pourraient la voir.",
      ),
      tutorial("partager-ma-carte", "Partager ma carte avec un proche", "/espace/carte", [
        [
          "partager",
          "Quelqu’un va à la pharmacie pour vous ? Choisissez « Partager », en haut de la page de la carte.",
          "Les actions de la carte, et le lien « Partager ».",
        ],
        [
          "creer",
          "Choisissez « Créer un lien ».",
          "Le cadre « Partager ma carte » et son bouton « Créer un lien ».",
        ],
        [
          "lien",
          "Copiez le « Lien à transmettre », puis envoyez-le à votre proche. Il ne sera plus affiché ensuite.",
          "Le lien créé, dans le champ « Lien à transmettre ».",
        ],
        [
          "suivre",
          "Sous « Liens en cours », voyez jusqu’à quand chaque lien montre la carte, et s’il a été ouvert.",
          "La liste « Liens en cours », avec la date de création du lien et l’heure de sa fin.",
        ],
        [
          "annuler",
          "Vous avez changé d’avis ? Choisissez « Annuler ce lien ». Il ne montre plus rien, tout de suite.",
          "Le bouton « Annuler ce lien », à côté du lien.",
        ],
      ]),
      notice(
        "confiance",
        "warning",
        "Partagez-la seulement avec une personne de confiance",
        "Vos numéros de Sécurité sociale sont sur la carte. Le lien la montre pendant 24 heures à toute personne qui le reçoit.",
      ),
      questions(
        "Vos questions",
        [
          "Le professionnel refuse ma carte. Que faire ?",
          "Vérifiez avec lui la période de validité. S’il ne pratique pas le tiers payant, payez et demandez une facture acquittée.",
          "Puis attendez la ligne dans [Mes remboursements](/espace/remboursements). Si elle ne vient pas, voyez [Un remboursement tarde](/aide/un-remboursement-tarde).",
        ],
        [
          "Ma carte n’est plus dans mon espace. Pourquoi ?",
          "La page vous donne la raison : le contrat n’a pas commencé, il est terminé, la carte se prépare, ou une cotisation reste impayée.",
          "Pour ce dernier cas, voyez [Une cotisation impayée](/aide/cotisation-impayee).",
        ],
        [
          "J’ai perdu ma carte en papier. Comment en avoir une autre ?",
          "Téléchargez le PDF et imprimez-le, ou montrez la carte sur votre téléphone.",
        ],
        [
          "Que veulent dire « PEC » et le tiret ?",
          "« PEC » : le professionnel demande notre accord avant les soins. Le tiret « — » : pas de tiers payant avec cette carte.",
        ],
        [
          "Combien de liens puis-je créer ?",
          "Cinq liens peuvent marcher en même temps. Annulez-en un pour en créer un autre.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
