import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const findGuarantee: WrittenPage = {
  key: "find-guarantee",
  slug: "suis-je-rembourse",
  theme: "contract",
  content: {
    title: "Suis-je remboursé de… ? Chercher une garantie",
    summary: "Tapez le nom d’un soin, comme vous le dites. La page montre ce que votre contrat rembourse.",
    sections: [
      tutorial("chercher-une-garantie", "Chercher un soin, pas à pas", "/espace/contrat", [
        [
          "garanties",
          "En haut de « Mon contrat », choisissez « Les remboursements prévus ». Vous descendez au tableau de vos garanties.",
          "La page « Mon contrat » et ses trois liens : le contrat, les personnes couvertes, les remboursements prévus.",
        ],
        [
          "mot",
          "Dans « Rechercher un soin », tapez un mot simple : **lunettes**, **dentiste**, **ostéo**, **kiné**.",
          "Le champ « Rechercher un soin », au-dessus du tableau des garanties.",
        ],
        [
          "rechercher",
          "Choisissez « Rechercher ».",
          "Le mot « lunettes » est tapé dans le champ. Le bouton « Rechercher » suit.",
        ],
        [
          "reponse",
          "Lisez la réponse. Chaque ligne donne un soin et ce qu’il vous rapporte, comme ici pour des « Lunettes 100 % Santé ».",
          "Les garanties trouvées pour le mot « lunettes », dans la partie Optique.",
        ],
        [
          "mots-difficiles",
          "Un mot vous arrête ? Ouvrez « Comprendre les mots du tableau ».",
          "Sous le tableau, le volet « Comprendre les mots du tableau ».",
        ],
        [
          "tout-voir",
          "Pour revoir tout le tableau, choisissez « Voir toutes les garanties ».",
          "Le lien « Voir toutes les garanties », sous le nombre de garanties trouvées.",
        ],
      ]),
      section(
        "lire",
        "Lire la réponse",
        "- **100 % de la base** : l’Assurance maladie et la mutuelle remboursent ensemble le prix de base du soin, et rien de plus.",
        "- **200 % de la base** : ensemble, elles remboursent jusqu’à deux fois ce prix. Vous ne recevez jamais plus que ce que vous avez payé.",
        "- **Un montant en euros** : c’est le maximum payé par la mutuelle. La ligne dit pour combien de temps : par an, tous les deux ans…",
        "- **100 % Santé** : un choix de lunettes, de prothèses dentaires et d’aides auditives sans rien à payer pour vous.",
        "- **Option** : cette étiquette marque ce que vos options ajoutent.",
      ),
      notice(
        "devis",
        "information",
        "Une grosse dépense ? Envoyez le devis avant",
        "Nous vous dirons combien sera remboursé, avant que vous vous engagiez. Voyez comment [envoyer un devis](/aide/envoyer-une-facture-ou-un-devis).",
      ),
      questions(
        "Vos questions",
        [
          "Aucune garantie n’est trouvée. Le soin est-il refusé ?",
          "Pas forcément. Essayez un seul mot, plus court, ou parcourez tout le tableau.",
          "Un soin absent du tableau peut être remboursé malgré tout : demandez à un conseiller.",
        ],
        [
          "« 100 % », est-ce que je ne paie rien ?",
          "Pas toujours. C’est 100 % de la base : le prix que l’Assurance maladie retient pour ce soin. Si le professionnel demande plus, la différence reste à votre charge.",
          "La participation forfaitaire et les franchises restent aussi à votre charge. Voyez [Comprendre un montant](/aide/comprendre-un-montant).",
        ],
        [
          "Est-ce le même tableau pour toute ma famille ?",
          "Oui. Il vaut pour toutes les personnes que votre contrat couvre.",
        ],
        [
          "Le tableau n’est pas affiché. Pourquoi ?",
          "Nous n’avons pas encore le détail de vos garanties. Un conseiller peut vous l’envoyer.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
