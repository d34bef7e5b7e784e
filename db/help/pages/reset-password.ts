import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const resetPassword: WrittenPage = {
  key: "reset-password",
  slug: "mot-de-passe-oublie",
  theme: "access",
  content: {
    title: "Mot de passe oublié",
    summary: "Choisissez un nouveau mot de passe grâce à un lien envoyé par e-mail.",
    sections: [
      section(
        "avant",
        "Avant de commencer",
        "Personne ne peut lire votre mot de passe, pas même nous. En revanche, vous pouvez en choisir un nouveau à tout moment.",
        "Il vous faut l’adresse e-mail de votre espace, et un accès à sa messagerie. Vous ne savez plus quelle adresse ? Suivez d’abord [Adresse e-mail / Identifiant oublié](/aide/identifiant-oublie).",
      ),
      tutorial(
        "mot-de-passe-oublie",
        "Recevoir un lien, pas à pas",
        "/mot-de-passe-oublie",
        [
          [
            "lien",
            "Dans le pavé de connexion, choisissez « MOT DE PASSE OUBLIÉ ? ».",
            "Le pavé de connexion de la page d’accueil, et son lien « MOT DE PASSE OUBLIÉ ? ».",
          ],
          [
            "adresse",
            "Indiquez l’**adresse e-mail** avec laquelle vous vous connectez.",
            "La page « Mot de passe oublié » et son champ « Adresse e-mail », rempli avec une adresse d’exemple.",
          ],
          [
            "envoi",
            "Choisissez « JE RÉCUPÈRE MON MOT DE PASSE ».",
            "Le bouton « JE RÉCUPÈRE MON MOT DE PASSE », sous l’adresse.",
          ],
          [
            "message",
            "Si cette adresse est celle d’un espace adhérent, vous y recevez un e-mail. Choisissez-y « Changer mon mot de passe ».",
            "L’e-mail « Choisissez un nouveau mot de passe » et son bouton « Changer mon mot de passe ».",
          ],
          [
            "rien-recu",
            "Rien n’arrive ? Ouvrez « Vous n’avez rien reçu ? » : les trois causes possibles y sont, avec quoi faire.",
            "« Vous n’avez rien reçu ? », ouvert : une faute de frappe, une adresse inconnue, un espace pas encore créé.",
          ],
        ],
        "adresse",
      ),
      tutorial("nouveau-mot-de-passe", "Choisir mon nouveau mot de passe", null, [
        [
          "mot-de-passe",
          "Le lien ouvre cette page. Choisissez un mot de passe de **12 caractères au moins**.",
          "La page « Choisir mon mot de passe » et le champ « Nouveau mot de passe », jugé excellent.",
        ],
        [
          "enregistrement",
          "Choisissez « Enregistrer mon mot de passe ».",
          "Le bouton « Enregistrer mon mot de passe », sous le champ.",
        ],
        [
          "connexion",
          "C’est fait. Connectez-vous avec votre adresse e-mail et ce nouveau mot de passe.",
          "La page de connexion dit que le nouveau mot de passe est enregistré.",
        ],
      ]),
      notice(
        "lien",
        "information",
        "Le lien est valable 30 minutes",
        "Il ne sert qu’une fois. Si vous en demandez un autre, seul le dernier marche.",
      ),
      section(
        "echec",
        "Si cela ne marche pas",
        "- **L’adresse contient une faute.** Recommencez en la relisant.",
        "- **Nous ne connaissons pas cette adresse.** [Retrouvez celle de votre espace](/aide/identifiant-oublie).",
        "- **Votre espace n’est pas encore créé.** [Créez-le](/aide/creer-mon-espace) en quelques minutes.",
        "- **« Ce lien n’est plus valable ».** Il a expiré, il a servi, ou un plus récent l’a remplacé. Demandez-en un nouveau.",
        "- **Plusieurs demandes.** Nous limitons à 3 demandes par heure pour une adresse. Le message dit combien de temps attendre.",
      ),
      questions(
        "Vos questions",
        [
          "Pourquoi la page ne me dit-elle pas si mon adresse est connue ?",
          "Parce qu’un inconnu pourrait le demander à votre place. La page répond la même chose pour toutes les adresses.",
        ],
        [
          "Comment choisir un bon mot de passe ?",
          "Prenez trois ou quatre mots sans rapport entre eux. Pas besoin de chiffres ni de signes. Sous le champ, une phrase vous dit s’il est bon.",
          "Ne prenez ni votre nom, ni votre adresse, ni un mot de passe qui sert ailleurs.",
        ],
        [
          "Que deviennent mes autres appareils ?",
          "Ils sont tous déconnectés. Un e-mail vous dit aussi que le mot de passe a changé.",
        ],
        [
          "J’ai reçu un lien que je n’ai pas demandé.",
          "Supprimez l’e-mail : votre mot de passe reste le même. Vous en recevez plusieurs ? Prévenez un conseiller.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
