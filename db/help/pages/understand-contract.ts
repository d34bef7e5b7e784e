import { questions, section, type WrittenPage } from "../blocks";

export const understandContract: WrittenPage = {
  key: "understand-contract",
  slug: "comprendre-mon-contrat",
  theme: "contract",
  content: {
    title: "Comprendre mon contrat",
    summary: "Qui est couvert, depuis quand, et ce que veulent dire les mots de la page « Mon contrat ».",
    sections: [
      section(
        "dates",
        "Les dates",
        "Ouvrez la page [Mon contrat](/espace/contrat). Elle commence par dire où en est le contrat : « À venir », « En cours » ou « Terminé ».",
        "- **Date de prise d’effet** : votre premier jour de couverture. Un soin reçu avant ce jour n’est pas remboursé.",
        "- **Première souscription** : le jour où vous avez souscrit pour la première fois. Un an après, vous pouvez résilier un contrat individuel ou collectif facultatif à tout moment.",
        "- **Renouvellement du contrat** : le contrat se renouvelle à cette date. Vous n’avez rien à faire.",
        "- **Date de fin** : elle apparaît quand elle est connue. Vous êtes couvert jusqu’à la fin de cette journée.",
      ),
      section(
        "nature",
        "La nature du contrat",
        "La ligne « Nature » dit qui a choisi le contrat.",
        "- **Individuel** : vous l’avez choisi vous-même.",
        "- **Collectif facultatif** : un employeur ou une association l’a négocié pour un groupe. Vous avez choisi d’y adhérer.",
        "- **Collectif obligatoire** : votre employeur l’a choisi pour ses salariés. Il en paie au moins la moitié, et lui seul peut y mettre fin. Vous décidez de vos options et des personnes que vous ajoutez.",
        "La ligne « Contrat responsable » répond oui pour la plupart des contrats. La loi leur fixe des règles : ils ne remboursent ni la participation forfaitaire, ni les franchises. Ces deux mots sont expliqués dans [Comprendre un montant](/aide/comprendre-un-montant).",
      ),
      section(
        "personnes",
        "Les personnes couvertes",
        "Chaque personne a sa fiche : son lien avec vous, ses dates de couverture et l’état de sa [télétransmission](/aide/teletransmission).",
        "Une personne qui n’est plus couverte, ou pas encore, est rangée plus bas. Ouvrez « Personnes qui ne sont pas couvertes aujourd’hui ».",
        "Pour ajouter ou retirer une personne, déclarez ce qui change dans [Ma vie change](/espace/demandes/ma-vie-change). Votre cotisation et votre carte peuvent changer aussi.",
      ),
      questions(
        "Vos questions",
        [
          "Il manque une personne. Que faire ?",
          "Vous l’avez déjà déclarée ? Regardez où en est votre demande dans [Mes demandes](/espace/demandes).",
          "Sinon, déclarez-la dans [Ma vie change](/espace/demandes/ma-vie-change), ou appelez un conseiller.",
        ],
        [
          "Un nom ou une date est faux. Qui le corrige ?",
          "Un conseiller. [Écrivez-lui depuis votre espace](/espace/demandes/nouvelle/question), ou appelez-le.",
        ],
        [
          "Mon contrat est terminé. Que puis-je encore faire ?",
          "Votre espace reste ouvert cinq ans après la fin. Vous pouvez y lire vos remboursements et télécharger vos documents.",
          "Un soin reçu avant la fin peut encore être remboursé, pendant deux ans après ce soin.",
        ],
        [
          "Où trouver mon contrat à imprimer ?",
          "Dans [Mes documents](/espace/documents), ouvrez le « Certificat de garantie ». Le règlement mutualiste et les statuts y sont aussi.",
        ],
        [
          "Je veux résilier. Où faut-il aller ?",
          "Sur la page [Résilier votre contrat](/resilier). Elle vous dit d’abord ce qui va se passer.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
