import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const signIn: WrittenPage = {
  key: "sign-in",
  slug: "se-connecter",
  theme: "access",
  content: {
    title: "Se connecter et se déconnecter",
    summary: "Ouvrez votre espace avec votre adresse e-mail, et refermez-le quand vous avez fini.",
    sections: [
      section(
        "avant",
        "Avant de commencer",
        "Il vous faut deux choses : l’adresse e-mail de votre espace, et votre mot de passe. Votre numéro d’adhésion ne sert plus à vous connecter.",
        "Première visite ? [Créez d’abord votre espace](/aide/creer-mon-espace).",
      ),
      tutorial("se-connecter", "Me connecter, pas à pas", "/connexion", [
        [
          "adresse",
          "Indiquez l’**adresse e-mail** de votre espace.",
          "La page de connexion, et le champ « Adresse e-mail » rempli avec une adresse d’exemple.",
        ],
        [
          "mot-de-passe",
          "Indiquez votre **mot de passe**. Le bouton « Afficher » vous permet de le relire.",
          "Le champ « Mot de passe » rempli : des points cachent les lettres. À côté, « Afficher ».",
        ],
        [
          "connexion",
          "Choisissez « Je me connecte ». Votre espace s’ouvre.",
          "Le bouton « Je me connecte », sous les deux champs.",
        ],
        [
          "je-continue",
          "Après 18 minutes sans rien faire, une question s’affiche. Choisissez « Je continue » pour rester dans votre espace.",
          "La question « Êtes-vous toujours là ? » et son bouton « Je continue ».",
        ],
        [
          "deconnexion",
          "Quand vous avez fini, choisissez « Me déconnecter », en haut de la page.",
          "Le haut de l’espace, et le bouton « Me déconnecter ».",
        ],
        [
          "fin",
          "La page confirme la déconnexion : personne ne peut plus rouvrir votre espace sans votre mot de passe.",
          "La page de connexion dit : « La déconnexion est faite. À bientôt ! »",
        ],
      ]),
      section(
        "nouvel-appareil",
        "Un e-mail pour chaque nouvel appareil",
        "La première fois que vous vous connectez avec un appareil ou un navigateur, nous vous envoyons un e-mail. Il dit quand, et avec quoi.",
        "**C’était vous ?** Vous n’avez rien à faire. **Ce n’était pas vous ?** [Choisissez tout de suite un nouveau mot de passe](/mot-de-passe-oublie), puis appelez un conseiller.",
        "Vous voyez vos appareils dans [Données et sécurité](/espace/donnees) : lisez [Mes appareils et mes connexions](/aide/mes-appareils-et-mes-connexions).",
      ),
      notice(
        "partage",
        "warning",
        "Sur un ordinateur partagé",
        "Choisissez toujours « Me déconnecter » avant de partir. Refusez quand le navigateur propose de retenir le mot de passe, et ne laissez aucun document téléchargé.",
      ),
      section(
        "echec",
        "Si cela ne marche pas",
        "- **L’adresse ou le mot de passe ne correspond pas.** Relisez les deux. Vérifiez aussi que les majuscules ne sont pas bloquées.",
        "- **Une case « Je ne suis pas un robot » apparaît.** Après 3 essais manqués, nous vérifions que vous êtes une personne. Cochez-la, puis recommencez.",
        "- **Le message vous demande d’attendre.** Après 5 essais manqués, il faut attendre une minute. L’attente s’allonge ensuite, jusqu’à une heure au plus.",
        "- **Vous ne savez plus ?** Le plus rapide est un nouveau lien : [Mot de passe oublié](/aide/mot-de-passe-oublie). Ou retrouvez votre adresse : [Identifiant oublié](/aide/identifiant-oublie).",
      ),
      questions(
        "Vos questions",
        [
          "Pourquoi faut-il attendre après plusieurs essais ?",
          "Pour qu’un inconnu ne puisse pas essayer des milliers de mots de passe. Vos essais comptent à part sur un appareil qui s’est déjà connecté : un inconnu ne vous bloque pas.",
        ],
        [
          "Combien de temps mon espace reste-t-il ouvert ?",
          "Il se ferme après 20 minutes sans rien faire, et dans tous les cas après 12 heures.",
        ],
        [
          "Mon espace s’est fermé pendant que je lisais.",
          "C’est une sécurité. Connectez-vous de nouveau : vous revenez à la page où vous étiez.",
        ],
        [
          "Puis-je enregistrer mon mot de passe ?",
          "Oui, sur votre propre appareil, dans un gestionnaire de mots de passe. Vous pouvez aussi le coller dans le champ.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
