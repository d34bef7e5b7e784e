import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const understandAmount: WrittenPage = {
  key: "understand-amount",
  slug: "comprendre-un-montant",
  theme: "reimbursements",
  content: {
    title: "Comprendre un montant",
    summary:
      "Qui a payé quoi, comment c’est calculé, et pourquoi il vous reste parfois quelque chose à payer.",
    sections: [
      tutorial("comprendre-un-montant", "Voir le calcul d’un soin", "/espace/remboursements", [
        [
          "pourquoi",
          "Sous un soin, choisissez « Pourquoi ce montant ? ». Le calcul s’ouvre sur place.",
          "Un soin de la liste, et sous son nom le volet « Pourquoi ce montant ? ».",
        ],
        [
          "detail",
          "Pour tout savoir, choisissez « Voir ce soin en détail ».",
          "Le calcul ouvert : l’Assurance maladie, la mutuelle, ce qui reste. Puis le lien « Voir ce soin en détail ».",
        ],
        [
          "qui",
          "« Qui a payé quoi » partage la dépense entre l’Assurance maladie, la mutuelle et vous.",
          "Le cadre « Qui a payé quoi » : une barre partagée, puis un tableau avec chaque montant.",
        ],
        [
          "calcul",
          "« Le calcul » écrit chaque opération, et la garantie qui a servi.",
          "Le cadre « Le calcul » : une ligne pour l’Assurance maladie, une pour la mutuelle, une pour ce qui reste.",
        ],
        [
          "compteurs",
          "« Participations et franchises » compte ce que la loi a laissé à la personne cette année, et jusqu’où.",
          "Le cadre « Participations et franchises », avec deux jauges et leur maximum de l’année.",
        ],
      ]),
      section(
        "exemple",
        "Un exemple : le médecin à 30 €",
        "- Le prix de base est 30 €. L’Assurance maladie en prend 70 %, soit 21 €.",
        "- Elle retient 2 € de participation forfaitaire. Elle verse donc 19 €.",
        "- La mutuelle paie les 30 % qui restent, soit 9 €.",
        "- Il vous reste **2 €** : la participation forfaitaire.",
      ),
      section(
        "mots",
        "Les mots, un par un",
        "- **Base de remboursement** : le prix que l’Assurance maladie retient pour un soin. Le professionnel peut demander plus.",
        "- **Participation forfaitaire** : 2 € par consultation ou analyse.",
        "- **Franchise** : 1 € par boîte de médicaments ou acte paramédical, 4 € par transport.",
        "- **Reste à charge** : ce que ni l’Assurance maladie ni la mutuelle ne remboursent. Ce n’est pas une somme à nous payer.",
        "La loi fixe un maximum de 50 € par an et par personne pour les participations, et autant pour les franchises. Avant 18 ans, rien n’est retenu. Ces montants valent depuis 2024 (article L. 160-13 du code de la sécurité sociale).",
      ),
      section(
        "negatif",
        "Un montant négatif : pourquoi ?",
        "Le signe − marque une somme reprise. Il y a trois cas.",
        "- **Une annulation** : un soin a été compté deux fois, ou corrigé. La ligne négative efface l’autre.",
        "- **Une régularisation** : le professionnel avait été payé directement, donc la participation ou la franchise n’avait pas pu être retenue. L’Assurance maladie la reprend plus tard.",
        "- **Un trop-perçu** : la mutuelle reprend ce qu’elle avait versé en trop.",
        "La page du soin dit quel est votre cas.",
      ),
      notice(
        "erreur",
        "information",
        "Un montant vous semble faux ?",
        "Ouvrez le soin et gardez la page sous les yeux. Puis [écrivez à un conseiller](/espace/demandes/nouvelle/question) ou appelez-le : il refait le calcul avec vous.",
      ),
      questions(
        "Vos questions",
        [
          "Pourquoi la mutuelle ne rembourse-t-elle pas la participation ni les franchises ?",
          "Parce que la loi le demande aux contrats responsables, c’est-à-dire à la plupart. Aucune mutuelle ne les rembourse dans ces contrats.",
        ],
        [
          "Le reste à charge est élevé. D’où vient-il ?",
          "Le plus souvent, d’un prix plus haut que ce que couvre votre garantie. Regardez « Le calcul », puis [vos garanties](/aide/suis-je-rembourse).",
        ],
        [
          "Que veut dire « À calculer » ou « prévu » ?",
          "Le soin n’est pas encore réglé. Son montant n’est pas connu, ou peut encore changer.",
        ],
        [
          "Un soin indique « Autre organisme ». Qui est-ce ?",
          "Quelqu’un d’autre que l’Assurance maladie et nous a payé une part, par exemple une autre complémentaire santé.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
