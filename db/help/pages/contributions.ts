import { questions, section, tutorial, type WrittenPage } from "../blocks";

export const contributions: WrittenPage = {
  key: "contributions",
  slug: "mes-cotisations",
  theme: "contributions",
  content: {
    title: "Mes cotisations",
    summary: "Ce que vous payez, quand, comment, et ce que votre employeur paie avec vous.",
    sections: [
      tutorial("lire-mes-cotisations", "Lire la page, pas à pas", "/espace/cotisations", [
        [
          "prochaine",
          "« Prochaine cotisation » dit combien vous paierez, quel jour et comment.",
          "Le cadre « Prochaine cotisation » : le montant, la date et le moyen de paiement.",
        ],
        [
          "montant",
          "« D’où vient ce montant ? » dit ce qu’il paie : quelle période, quel contrat, quelles personnes.",
          "Le cadre « D’où vient ce montant ? » et ses quatre lignes.",
        ],
        [
          "echeances",
          "« Échéances à venir » donne les prochaines dates et votre part.",
          "Le tableau « Échéances à venir » : une ligne par date.",
        ],
        [
          "echeancier",
          "Pour l’imprimer ou l’envoyer, choisissez « Mon échéancier (PDF) ».",
          "Sous le tableau, le lien « Mon échéancier (PDF) ».",
        ],
        [
          "paye",
          "« Ce que vous avez payé » garde chaque année, avec son attestation pour vos impôts ou votre employeur.",
          "Le cadre « Ce que vous avez payé » : les années, le total et le tableau.",
        ],
      ]),
      section(
        "employeur",
        "La part de l’employeur ou du groupe",
        "Dans un contrat collectif, un employeur ou une association peut payer une part. La page montre toujours **votre part**, puis l’autre.",
        "Dans un contrat obligatoire, la loi demande à l’employeur d’en payer au moins la moitié (article L. 911-7 du code de la sécurité sociale). Votre part peut être retenue sur votre salaire.",
      ),
      section(
        "prelevement",
        "Le prélèvement",
        "L’échéancier vous annonce chaque prélèvement : sa date, son montant et la référence du mandat (RUM).",
        "Sur votre relevé de banque, comparez la fin de cette référence et le numéro du créancier (ICS) avec ceux de la page [Mes cotisations](/espace/cotisations).",
        "Pour être prélevé sur un autre compte, allez dans [Comptes bancaires](/espace/banque).",
      ),
      questions(
        "Vos questions",
        [
          "Pourquoi ma cotisation a-t-elle changé ?",
          "Ajouter ou retirer une personne, ou changer d’option, change la cotisation. Un conseiller vous explique tout autre changement.",
        ],
        [
          "Qu’est-ce que l’avis d’échéance ?",
          "Un document qui annonce le renouvellement de votre contrat et rappelle votre droit d’y mettre fin. Il est dans [Mes documents](/espace/documents).",
        ],
        [
          "Puis-je payer un autre jour, ou autrement ?",
          "Demandez-le à un conseiller : il vous dit ce que votre contrat permet.",
        ],
        [
          "Aucune cotisation n’est affichée. Est-ce normal ?",
          "La prochaine apparaît dès que nous la connaissons. Un doute ? Appelez un conseiller.",
        ],
        [
          "J’ai une cotisation impayée. Que se passe-t-il ?",
          "Rien dans l’immédiat : vos garanties continuent. Voyez ce qui suit, et quand, dans [Une cotisation impayée](/aide/cotisation-impayee).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
