import { questions, section, tutorial, type WrittenPage } from "../blocks";

export const recoverIdentifier: WrittenPage = {
  key: "recover-identifier",
  slug: "identifiant-oublie",
  theme: "access",
  content: {
    title: "Adresse e-mail / Identifiant oublié",
    summary: "Retrouvez en une minute l’adresse e-mail qui sert à vous connecter.",
    sections: [
      section(
        "avant",
        "Avant de commencer",
        "L’identifiant a changé : vous vous connectez maintenant avec votre **adresse e-mail**, et non plus avec votre numéro d’adhésion.",
        "Vous ne savez plus quelle adresse vous aviez choisie ? Ce n’est pas grave. Prenez votre carte de tiers payant et votre carte Vitale.",
      ),
      tutorial(
        "identifiant-oublie",
        "Retrouver mon adresse, pas à pas",
        "/adresse-e-mail-oubliee",
        [
          [
            "lien",
            "Dans le pavé de connexion, choisissez « ADRESSE E-MAIL OUBLIÉE ? ».",
            "Le pavé de connexion de la page d’accueil, et son lien « ADRESSE E-MAIL OUBLIÉE ? ».",
          ],
          [
            "numero",
            "Indiquez votre **numéro d’adhésion**. Il a 8 chiffres. Il est écrit sur votre carte de tiers payant et sur votre certificat de garantie.",
            "Le formulaire, et le champ « Numéro d’adhésion » rempli avec 8 chiffres.",
          ],
          [
            "nir",
            "Indiquez votre **numéro de Sécurité sociale**. Recopiez ses 13 premiers caractères, avec la lettre A ou B si vous êtes né(e) en Corse. La clé n’est pas utile.",
            "Le champ « Numéro de Sécurité sociale » rempli avec 13 chiffres.",
          ],
          [
            "naissance",
            "Indiquez votre **date de naissance**, par exemple 14/08/1955. Cochez ensuite « Je ne suis pas un robot ».",
            "Le champ « Date de naissance » rempli ; au-dessous, la case « Je ne suis pas un robot ».",
          ],
          [
            "envoi",
            "Attendez le mot « Vérifié », puis choisissez « JE RÉCUPÈRE MON IDENTIFIANT ».",
            "La case dit « Vérifié » ; au-dessous, le bouton « JE RÉCUPÈRE MON IDENTIFIANT ».",
          ],
          [
            "adresse",
            "Si tout correspond, votre adresse e-mail s’affiche sur la page. Un e-mail vous en avertit aussi, par sécurité.",
            "La réponse : l’adresse e-mail de l’espace, puis les boutons « Me connecter » et « MOT DE PASSE OUBLIÉ ? ».",
          ],
          [
            "erreur",
            "Un message dit « Votre demande n’a pas abouti » ? Relisez les trois informations, puis recommencez.",
            "L’encadré d’erreur : une information ne correspond pas, et comment joindre un conseiller.",
          ],
        ],
        "numero",
      ),
      section(
        "echec",
        "Si cela ne marche pas",
        "- **Une information ne correspond pas.** Comparez les numéros à vos cartes, chiffre par chiffre. La date de naissance est celle de l’adhérent, pas celle d’un proche.",
        "- **Votre espace n’existe pas encore.** Le message vous le dit : [créez votre espace](/aide/creer-mon-espace).",
        "- **Vous avez fait plusieurs essais.** Par sécurité, nous limitons à 5 essais par heure. Le message dit combien de temps attendre.",
      ),
      questions(
        "Vos questions",
        [
          "L’adresse affichée n’est plus la mienne.",
          "Appelez un conseiller. Il vérifie qui vous êtes, puis vous aide à retrouver l’accès.",
        ],
        [
          "Je connais mon adresse, mais pas mon mot de passe.",
          "Suivez plutôt [Mot de passe oublié](/aide/mot-de-passe-oublie).",
        ],
        [
          "J’ai reçu « Votre identifiant a été retrouvé sur notre site », et ce n’était pas moi.",
          "Quelqu’un connaît vos numéros. Votre espace reste fermé : il faut aussi votre mot de passe. Appelez vite un conseiller.",
        ],
        [
          "Je veux changer d’adresse.",
          "Connectez-vous, puis suivez [Changer d’adresse e-mail](/aide/changer-d-adresse-e-mail).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
