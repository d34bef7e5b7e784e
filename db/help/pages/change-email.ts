import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const changeEmail: WrittenPage = {
  key: "change-email",
  slug: "changer-d-adresse-e-mail",
  theme: "changes",
  content: {
    title: "Changer d’adresse e-mail",
    summary:
      "Votre adresse e-mail sert à vous connecter. Elle change quand vous l’avez confirmée depuis la nouvelle messagerie.",
    sections: [
      tutorial("changer-d-adresse-e-mail", "Changer mon adresse e-mail, pas à pas", "/espace/coordonnees", [
        [
          "modifier",
          "Ouvrez [Mes coordonnées](/espace/coordonnees). Dans le cadre « Adresse e-mail », choisissez « Modifier ». Par sécurité, votre mot de passe peut vous être redemandé.",
          "Le cadre « Adresse e-mail » et son lien « Modifier ».",
        ],
        [
          "nouvelle-adresse",
          "Écrivez votre « Nouvelle adresse e-mail ».",
          "Le champ « Nouvelle adresse e-mail », sous l’adresse actuelle.",
        ],
        [
          "envoyer",
          "Choisissez « Envoyer le lien ». Pour l’instant, rien ne change.",
          "Le bouton « Envoyer le lien ».",
        ],
        [
          "message",
          "Dans les 24 heures, ouvrez le message reçu à la nouvelle adresse. Choisissez « Confirmer cette adresse ».",
        ],
        [
          "confirmer",
          "Sur la page qui s’ouvre, choisissez encore « Confirmer cette adresse ». Si vous n’êtes pas connecté, votre mot de passe vous est demandé. C’est fini.",
        ],
      ]),
      section(
        "ensuite",
        "Ce qui change ensuite",
        "- Vous vous connectez avec la nouvelle adresse et le même mot de passe.",
        "- Nos messages arrivent à la nouvelle adresse.",
        "- Vos autres appareils sont déconnectés.",
        "- Nous vous l’écrivons aux deux adresses.",
      ),
      notice(
        "pas-vous",
        "warning",
        "Vous n’avez rien demandé ?",
        "Si nous vous écrivons qu’un changement a été demandé, ouvrez ce message et choisissez « Garder mon adresse actuelle ». Puis [choisissez un nouveau mot de passe](/mot-de-passe-oublie) et appelez un conseiller.",
      ),
      questions(
        "Vos questions",
        [
          "Je n’ai pas reçu le message à la nouvelle adresse.",
          "Regardez dans les courriers indésirables. Vérifiez l’adresse dans [Mes coordonnées](/espace/coordonnees) : si elle est fausse, choisissez de nouveau « Modifier ».",
          "L’adresse sert peut-être déjà à un autre espace, par exemple celui de votre conjoint. Donnez-en une autre : une adresse ne sert qu’à un espace.",
        ],
        [
          "Je me suis trompé d’adresse.",
          "Tant que le lien n’est pas ouvert, rien n’a changé. Dans [Mes coordonnées](/espace/coordonnees), choisissez « Annuler ce changement », puis recommencez.",
        ],
        [
          "Je n’ai plus accès à mon ancienne messagerie.",
          "Vous connaissez votre mot de passe ? Connectez-vous avec l’ancienne adresse, puis suivez les étapes ci-dessus : il suffit d’ouvrir la nouvelle messagerie.",
          "Vous ne pouvez plus vous connecter ? Appelez un conseiller.",
        ],
        [
          "Pourquoi me demandez-vous chaque année si mon adresse est bonne ?",
          "La loi nous demande de vérifier chaque année que nos messages arrivent bien chez vous. Répondez « Oui, c’est toujours mon adresse » : cela prend un instant.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
