import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const changeBankAccount: WrittenPage = {
  key: "change-bank-account",
  slug: "changer-de-compte-bancaire",
  theme: "changes",
  content: {
    title: "Changer de compte bancaire",
    summary: "Donnez le nouveau compte dans votre espace. Par sécurité, il est utilisé 48 heures plus tard.",
    sections: [
      section(
        "deux-comptes",
        "Deux comptes, deux usages",
        "- **Pour vos remboursements** : le compte où nous vous versons de l’argent.",
        "- **Pour vos cotisations** : le compte où elles sont prélevées.",
        "Cela peut être le même compte. Si vous changez de banque, pensez à changer les deux.",
      ),
      tutorial(
        "changer-de-compte-bancaire",
        "Changer le compte de mes remboursements, pas à pas",
        "/espace/banque",
        [
          [
            "modifier",
            "Ouvrez [Mes comptes bancaires](/espace/banque). Dans le cadre « Pour vos remboursements », choisissez « Modifier ». Par sécurité, votre mot de passe peut vous être redemandé.",
            "Le cadre « Pour vos remboursements » et son lien « Modifier ».",
          ],
          [
            "iban",
            "Recopiez votre « IBAN ». Il est sur votre RIB, que votre banque vous donne. En France, il commence par FR.",
            "Le champ « IBAN » du formulaire.",
          ],
          [
            "titulaire",
            "Vérifiez le « Titulaire du compte » : écrivez le nom comme sur le RIB.",
            "Le champ « Titulaire du compte », déjà rempli avec votre nom.",
          ],
          [
            "enregistrer",
            "Choisissez « Enregistrer ce compte ».",
            "Le bouton « Enregistrer ce compte », en bas du formulaire.",
          ],
          [
            "attendre",
            "Nous vous écrivons un e-mail. Si tout est juste, vous n’avez plus rien à faire : le compte est utilisé au bout de 48 heures.",
          ],
        ],
      ),
      section(
        "mandat",
        "Pour vos cotisations : le mandat à signer",
        "La page est la même, avec une étape de plus. Vous lisez le **mandat de prélèvement SEPA** et vous cochez « J’ai lu ce mandat et je le signe. »",
        "Le mandat nous autorise à prélever vos cotisations sur ce compte. Il porte un numéro, la **référence unique (RUM)** : votre banque s’en sert pour reconnaître nos prélèvements. Vous le retrouvez à tout moment dans [Mes comptes bancaires](/espace/banque).",
      ),
      notice(
        "pas-vous",
        "warning",
        "Ce n’était pas vous, ou vous vous êtes trompé ?",
        "Vous avez 48 heures pour annuler : ouvrez notre e-mail et choisissez « Annuler ce compte bancaire ». Vous pouvez aussi le faire dans [Mes comptes bancaires](/espace/banque), avec « Annuler ce compte ».",
        "Si ce n’était pas vous, [choisissez aussi un nouveau mot de passe](/mot-de-passe-oublie), puis appelez un conseiller.",
      ),
      questions(
        "Vos questions",
        [
          "Pourquoi attendre 48 heures ?",
          "Pour vous protéger. Si quelqu’un entrait dans votre espace et donnait son compte, vous auriez le temps de l’annuler. D’ici là, l’ancien compte sert encore.",
        ],
        [
          "Puis-je fermer mon ancien compte tout de suite ?",
          "Attendez quelques semaines : un virement ou un prélèvement déjà en route peut encore y passer.",
        ],
        [
          "Mon IBAN est refusé.",
          "Recopiez-le depuis le RIB, sans oublier de caractère. En France, il en a 27. Si la page le refuse encore, demandez un RIB récent à votre banque, ou appelez un conseiller.",
        ],
        [
          "Le compte est au nom d’une autre personne.",
          "Pour vos cotisations, vous devez en être titulaire ou cotitulaire, car c’est vous qui signez le mandat. Sinon, appelez un conseiller.",
        ],
        [
          "Je n’ai pas reçu le lien pour annuler.",
          "Votre adresse e-mail a changé depuis moins de 30 jours ? Le lien est parti à l’ancienne, par sécurité. Vous pouvez aussi annuler dans [Mes comptes bancaires](/espace/banque).",
        ],
        [
          "Je ne reconnais pas un prélèvement. Que faire ?",
          "Appelez un conseiller. Votre banque peut aussi vous rembourser. Demandez-le-lui dans les 8 semaines, ou dans les 13 mois si vous n’aviez pas autorisé ce prélèvement.",
        ],
        [
          "On ne me demande aucun compte pour mes cotisations.",
          "C’est normal si votre employeur les prend sur votre salaire : rien n’est prélevé sur votre compte.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
