import { questions, section, tutorial, type WrittenPage } from "../blocks";

export const followReimbursements: WrittenPage = {
  key: "follow-reimbursements",
  slug: "suivre-mes-remboursements",
  theme: "reimbursements",
  content: {
    title: "Suivre mes remboursements",
    summary: "Retrouvez un soin, un virement ou une année, et gardez-en une trace.",
    sections: [
      section(
        "premier-regard",
        "Ce que la page vous dit d’abord",
        "[Mes remboursements](/espace/remboursements) commence par ce qui compte maintenant :",
        "- un document attendu, s’il y en a un ;",
        "- votre dernier virement ;",
        "- les soins en cours de traitement ;",
        "- les soins refusés, et comment demander un nouvel examen.",
        "Vos soins suivent, du plus récent au plus ancien, pour toutes les personnes de votre contrat.",
      ),
      tutorial("suivre-mes-remboursements", "Retrouver un soin ou un virement", "/espace/remboursements", [
        [
          "chercher",
          "Dans « Rechercher un soin, un professionnel », tapez un nom. Puis appuyez sur la touche Entrée, ou sur la loupe.",
          "Le champ « Rechercher un soin, un professionnel », au-dessus de la liste des soins.",
        ],
        [
          "filtres",
          "Pour être plus précis, ouvrez « Plus de filtres » : dates, personne, nature des soins, état, payé à qui.",
          "Sous le champ de recherche, le volet « Plus de filtres ».",
        ],
        [
          "appliquer",
          "Faites vos choix, puis choisissez « Appliquer ces filtres ».",
          "Les filtres ouverts, et le bouton « Appliquer ces filtres » à la fin.",
        ],
        [
          "retirer",
          "Pour revoir tous vos soins, choisissez « Tout retirer ».",
          "Les filtres actifs, chacun dans une étiquette, puis le lien « Tout retirer ».",
        ],
        [
          "trace",
          "En bas de la page, « Télécharger ces lignes (tableur, CSV) » vous donne la liste affichée. À côté, le relevé est en PDF.",
          "La partie « Garder une trace » et ses deux boutons : le tableur et le relevé en PDF.",
        ],
        [
          "virements",
          "Choisissez « Par virement » pour voir l’argent comme sur votre compte. Ouvrez un virement : il montre ses soins.",
          "En haut de la page, les trois façons de voir : par soin, par virement, par mois.",
        ],
        [
          "mois",
          "Choisissez « Par mois » pour voir toute une année : ce que vous avez dépensé, ce qui a été remboursé, ce qui reste.",
          "La page « Mes virements » et l’onglet « Par mois ».",
        ],
      ]),
      section(
        "etats",
        "Ce que veut dire chaque état",
        "- **À traiter**, **En cours** : nous avons le soin. Vous n’avez rien à faire.",
        "- **Document attendu** : nous avons besoin d’un papier. Le soin dit lequel.",
        "- **Payé** : l’argent est parti, vers vous ou vers le professionnel.",
        "- **Refusé** : le soin dit pourquoi, et comment demander un nouvel examen.",
        "- **Récupéré** : une somme a été reprise. Voyez [Comprendre un montant](/aide/comprendre-un-montant).",
        "Un montant « prévu » peut encore changer.",
      ),
      section(
        "releves",
        "Relevé PDF ou tableur ?",
        "**Le relevé PDF** est fait pour être imprimé ou envoyé. Il couvre 12 mois et 300 soins au plus. Un relevé par année vous attend dans [Mes documents](/espace/documents).",
        "**Le fichier CSV** s’ouvre dans un tableur. Il contient toutes les lignes de votre recherche, sans limite de dates.",
      ),
      questions(
        "Vos questions",
        [
          "Le virement ne correspond à aucun soin. Est-ce une erreur ?",
          "Sans doute pas : un virement paie souvent plusieurs soins. Ouvrez-le dans [Par virement](/espace/remboursements/virements). Il donne sa référence et la part de chaque soin.",
        ],
        [
          "Un soin est payé, mais il n’y a pas de virement. Pourquoi ?",
          "Avec le tiers payant, nous payons le professionnel. Le soin dit alors « Versé au professionnel ».",
        ],
        [
          "Le virement est parti, mais je ne vois rien sur mon compte.",
          "Votre banque a parfois besoin d’un jour ouvré. Vérifiez aussi le compte indiqué dans [Comptes bancaires](/espace/banque).",
          "S’il manque encore, appelez un conseiller avec la référence du virement.",
        ],
        [
          "Puis-je remonter plusieurs années ?",
          "Oui. Sous la recherche, choisissez une année. Toutes celles qui ont des soins sont là.",
        ],
        [
          "Qui voit ces remboursements ?",
          "Vous : cet espace montre les soins de toutes les personnes de votre contrat. Si une personne de la mutuelle ouvre votre dossier, vous le lisez dans [Données et sécurité](/espace/donnees).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
