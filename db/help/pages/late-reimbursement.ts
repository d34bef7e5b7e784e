import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const lateReimbursement: WrittenPage = {
  key: "late-reimbursement",
  slug: "un-remboursement-tarde",
  theme: "reimbursements",
  content: {
    title: "Un remboursement tarde, est refusé ou attend un document",
    summary: "Cherchez le soin dans votre espace : ce qu’il affiche vous dit quoi faire.",
    sections: [
      section(
        "absent",
        "Le soin n’apparaît pas",
        "1. Attendez environ 48 heures après le soin.",
        "2. Vous avez reçu une feuille de soins en papier ? Envoyez-la d’abord à votre caisse d’Assurance maladie : elle doit la traiter avant nous.",
        "3. Vérifiez la télétransmission de la personne dans [Mon contrat](/espace/contrat). Elle n’est pas « Active » ? Voyez comment [la réparer](/aide/teletransmission).",
        "4. L’Assurance maladie ne rembourse pas ce soin ? Il ne viendra pas tout seul : [envoyez la facture](/aide/envoyer-une-facture-ou-un-devis).",
      ),
      section(
        "en-cours",
        "Le soin est « À traiter » ou « En cours »",
        "Il nous est parvenu et nous le traitons. Vous n’avez rien à faire.",
      ),
      tutorial("document-attendu", "Le soin affiche « Document attendu »", "/espace/remboursements", [
        [
          "annonce",
          "En haut de « Mes remboursements », lisez quel document est attendu. La dernière date pour l’envoyer suit : « À envoyer avant le ».",
          "Un encadré nomme le document attendu, le soin, la personne et la dernière date pour l’envoyer.",
        ],
        [
          "soin",
          "Choisissez le nom du soin, ici « Ostéopathie », pour ouvrir sa page.",
          "Le nom du soin, dans l’encadré.",
        ],
        [
          "document",
          "Sa page répète ce qui manque, après « Document attendu ».",
          "La page du soin : le document attendu, et la date avant laquelle l’envoyer.",
        ],
        [
          "envoi",
          "Choisissez « Voir comment l’envoyer ».",
          "Le lien « Voir comment l’envoyer », sous le document attendu.",
        ],
        [
          "adresse",
          "« Envoyer un document » donne deux façons : en ligne, ou par courrier. Par courrier, écrivez votre numéro d’adhésion sur chaque page.",
          "La page Contact, à la partie « Envoyer un document ».",
        ],
      ]),
      notice(
        "delai",
        "warning",
        "Vous avez deux ans",
        "Deux ans après le soin, il est trop tard pour demander son remboursement (article L. 221-11 du code de la mutualité).",
      ),
      section(
        "refuse",
        "Le soin est « Refusé »",
        "Lisez la raison, après le mot « Refusé ». Puis regardez [vos garanties](/aide/suis-je-rembourse).",
        "Vous n’êtes pas d’accord ? Demandez un nouvel examen à un conseiller, dans les deux ans qui suivent le soin. [Écrivez-lui](/espace/demandes/nouvelle/question) et joignez ce qui vous donne raison.",
        "Sa réponse ne vous convient pas ? Faites une [réclamation](/contact#reclamation). La même page vous dit comment saisir le médiateur : c’est gratuit.",
      ),
      section(
        "paye",
        "Le soin est « Payé », mais je n’ai rien reçu",
        "Lisez à qui l’argent a été versé. « Versé au professionnel » : c’est le tiers payant, vous n’aviez pas à avancer cette somme.",
        "« Versé à vous » : cherchez le virement dans [Par virement](/espace/remboursements/virements). Son montant peut grouper plusieurs soins. Vérifiez ensuite le compte dans [Comptes bancaires](/espace/banque).",
      ),
      questions(
        "Vos questions",
        [
          "Puis-je envoyer le document en ligne ?",
          "Oui. [Écrivez à un conseiller](/espace/demandes/nouvelle/question) : vous pouvez joindre un document. Dites de quel soin il s’agit, et sa date. Ne l’envoyez pas par e-mail.",
          "Pour réussir la photo, voyez [Envoyer des documents](/aide/envoyer-des-documents).",
        ],
        [
          "J’ai envoyé le document. Et maintenant ?",
          "Nous calculons votre remboursement. Le soin change d’état, et le montant apparaît.",
        ],
        [
          "Le professionnel s’est trompé sur la facture. Qui la corrige ?",
          "Lui seul. Demandez-lui une facture corrigée, puis envoyez-la-nous.",
        ],
        [
          "J’ai une cotisation impayée. Est-ce lié ?",
          "C’est possible : si vos garanties sont suspendues, les soins peuvent ne plus être remboursés. Voyez [Une cotisation impayée](/aide/cotisation-impayee).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
