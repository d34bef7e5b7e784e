import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const sendInvoice: WrittenPage = {
  key: "send-invoice",
  slug: "envoyer-une-facture-ou-un-devis",
  theme: "reimbursements",
  content: {
    title: "Envoyer une facture ou un devis",
    summary: "En ligne, en quelques minutes, avec une photo ou un PDF du document.",
    sections: [
      section(
        "quand",
        "Quand l’envoyer",
        "- **Une facture** : vous avez payé un soin, et il n’arrive pas tout seul. Par exemple une chambre particulière, de l’ostéopathie ou des lentilles.",
        "- **Un devis** : vous voulez savoir combien sera remboursé avant de vous engager.",
        "Les soins que l’Assurance maladie rembourse viennent seuls quand la [télétransmission](/aide/teletransmission) est active.",
      ),
      notice(
        "avant",
        "information",
        "Gardez près de vous",
        "- La facture acquittée, ou le devis, avec le détail des prix. « Acquittée » veut dire que le professionnel écrit qu’il a été payé.",
        "- Des fichiers PDF, JPEG ou PNG, de 5 Mo au plus chacun, 5 à la fois. Une photo nette convient.",
      ),
      tutorial("envoyer-une-facture", "Envoyer ma facture, pas à pas", "/espace/demandes", [
        [
          "commencer",
          "Dans « Mes demandes », choisissez « Envoyer une facture ou un devis ».",
          "La page « Mes demandes » et le cadre « Faire une demande ».",
        ],
        [
          "quoi",
          "À la question « Que nous envoyez-vous ? », dites si c’est une facture ou un devis.",
          "La première page de la demande : le choix entre une facture et un devis.",
        ],
        [
          "montant",
          "Dites pour quels soins, pour qui, la date, et le « Montant total, en euros ».",
          "Le champ « Montant total, en euros », après la date de la facture.",
        ],
        [
          "fichier",
          "Sous « Vos fichiers », choisissez votre photo ou votre PDF.",
          "La page « Vos documents » et le champ pour choisir un fichier.",
        ],
        [
          "joindre",
          "Choisissez « Joindre ». Le document s’affiche avec le mot « Joint ».",
          "Le bouton « Joindre », sous le fichier choisi.",
        ],
        ["continuer", "Choisissez « Continuer ».", "Le document joint, puis le bouton « Continuer »."],
        [
          "envoyer",
          "Relisez tout. La page dit quand nous répondrons au plus tard. Puis choisissez « Envoyer ma demande ».",
          "La page « Vérifier et envoyer » : vos réponses, vos documents et le bouton « Envoyer ma demande ».",
        ],
      ]),
      section(
        "apres",
        "Après l’envoi",
        "Suivez la demande dans [Mes demandes](/espace/demandes) : où elle en est, ce qui est attendu, et quand vous aurez une réponse.",
        "Vous pouvez y écrire un message, ajouter un document, ou annuler la demande tant qu’un conseiller ne l’a pas prise en charge.",
      ),
      questions(
        "Vos questions",
        [
          "Je n’ai pas tout sous la main. Vais-je perdre ce que j’ai écrit ?",
          "Non. Chaque page est enregistrée quand vous continuez. Fermez, puis revenez dans [Mes demandes](/espace/demandes), sous « À terminer ».",
        ],
        [
          "Mon fichier est refusé. Que faire ?",
          "La page dit pourquoi. S’il est trop lourd, prenez une photo moins lourde. S’il ne s’ouvre pas, ou s’il a un autre format, photographiez le papier. Voyez [Envoyer des documents](/aide/envoyer-des-documents).",
        ],
        [
          "Dois-je dire pourquoi je me soigne ?",
          "Non, jamais. N’écrivez pas de diagnostic : nous n’en avons pas besoin.",
        ],
        [
          "Puis-je envoyer la facture par courrier ?",
          "Oui, à l’adresse de la page [Contact](/contact#envoyer-un-document). Écrivez votre numéro d’adhésion sur chaque page, et gardez une copie.",
        ],
        [
          "Jusqu’à quand puis-je demander un remboursement ?",
          "Pendant deux ans après le soin (article L. 221-11 du code de la mutualité).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
