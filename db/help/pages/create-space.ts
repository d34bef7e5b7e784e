import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const createSpace: WrittenPage = {
  key: "create-space",
  slug: "creer-mon-espace",
  theme: "access",
  content: {
    title: "Création de l’Espace Adhérent",
    summary: "Créez votre espace en quelques minutes, avec votre carte de tiers payant sous les yeux.",
    sections: [
      section(
        "avant",
        "Avant de commencer",
        "**Vous nous avez donné une adresse e-mail**, à votre adhésion ou plus tard ? Votre espace est déjà créé. Cherchez notre e-mail « Votre espace adhérent est prêt » et suivez son lien. Vous ne le trouvez pas ? Demandez un nouveau lien avec [MOT DE PASSE OUBLIÉ ?](/mot-de-passe-oublie)",
        "**Nous n’avons pas votre adresse e-mail** ? Vous créez votre espace vous-même. Prenez :",
        "- votre carte de tiers payant ou votre certificat de garantie, pour le numéro d’adhésion ;",
        "- votre carte Vitale ou votre attestation de droits, pour le numéro de Sécurité sociale ;",
        "- un accès à votre messagerie : nous vous envoyons un e-mail pendant la création.",
        "Dans les deux cas, l’espace s’ouvre à partir de la date de prise d’effet de votre contrat.",
      ),
      tutorial(
        "creer-mon-espace",
        "Créer mon espace, pas à pas",
        "/creer-mon-espace",
        [
          [
            "lien",
            "Dans le pavé de connexion, choisissez « JE CRÉE MON ESPACE ».",
            "Le pavé de connexion de la page d’accueil, et son lien « JE CRÉE MON ESPACE ».",
          ],
          [
            "numero",
            "Indiquez votre **numéro d’adhésion**. Il a 8 chiffres, zéros du début compris. Il est écrit sur votre carte de tiers payant et sur votre certificat de garantie.",
            "Le formulaire de création, et le champ « Numéro d’adhésion » rempli avec 8 chiffres.",
          ],
          [
            "nir",
            "Indiquez votre **numéro de Sécurité sociale**. Recopiez ses 13 premiers caractères, avec la lettre A ou B si vous êtes né(e) en Corse. La clé n’est pas utile.",
            "Le champ « Numéro de Sécurité sociale » rempli avec 13 chiffres.",
          ],
          [
            "adresse",
            "Indiquez l’**adresse e-mail** qui vous servira à vous connecter.",
            "Le champ « Adresse e-mail » rempli avec une adresse d’exemple.",
          ],
          [
            "confirmation",
            "Écrivez cette adresse une deuxième fois. Une faute de frappe se voit ainsi tout de suite.",
            "Le champ « Confirmez votre adresse e-mail » rempli avec la même adresse.",
          ],
          [
            "robot",
            "Cochez « Je ne suis pas un robot » et attendez le mot « Vérifié ». Le plus souvent, aucune question ne vous est posée.",
            "La case « Je ne suis pas un robot », pas encore cochée.",
          ],
          [
            "envoi",
            "Choisissez « Je crée mon espace ». Nous vous envoyons un e-mail.",
            "La case est cochée et dit « Vérifié » ; au-dessous, le bouton « Je crée mon espace ».",
          ],
          [
            "erreur",
            "Un message dit « Votre demande n’a pas abouti » ? Lisez la raison, corrigez, puis recommencez.",
            "L’encadré d’erreur : les numéros ne correspondent pas, et comment joindre un conseiller.",
          ],
        ],
        "numero",
      ),
      tutorial("ouvrir-mon-espace", "Ouvrir mon espace avec le lien reçu", null, [
        [
          "message",
          "Dans notre e-mail, choisissez « Choisir mon mot de passe ». Le lien est valable **24 heures** et ne sert qu’une fois.",
          "L’e-mail « Plus qu’une étape pour ouvrir votre espace » et son bouton « Choisir mon mot de passe ».",
        ],
        [
          "mot-de-passe",
          "Choisissez un mot de passe de **12 caractères au moins**. Trois ou quatre mots sans rapport entre eux se retiennent bien.",
          "Le champ « Nouveau mot de passe » rempli ; au-dessous, il est jugé excellent.",
        ],
        [
          "enregistrement",
          "Choisissez « Enregistrer mon mot de passe ».",
          "Le bouton « Enregistrer mon mot de passe », sous le champ.",
        ],
        [
          "accueil",
          "Votre espace s’ouvre aussitôt, avec votre nom et votre numéro d’adhésion.",
          "L’accueil de l’espace : « Bonjour Marie Exemple », la carte et ce qui attend une réponse.",
        ],
      ]),
      section(
        "echec",
        "Si cela ne marche pas",
        "- **Les numéros ne correspondent pas.** L’un des deux, ou les deux, n’est pas celui de notre dossier. Relisez-les sur votre carte de tiers payant ou votre certificat de garantie, et sur votre carte Vitale ou votre attestation de droits.",
        "- **Votre contrat n’a pas commencé.** Le message vous donne le jour où votre espace s’ouvrira : revenez à partir de ce jour.",
        "- **Votre espace existe déjà.** Retrouvez votre adresse e-mail avec [Adresse e-mail / Identifiant oublié](/aide/identifiant-oublie), ou choisissez un [nouveau mot de passe](/aide/mot-de-passe-oublie).",
        "- **Vous avez fait plusieurs essais.** Par sécurité, nous limitons à 5 essais par heure. Le message dit combien de temps attendre.",
        "- **L’e-mail n’arrive pas.** Attendez quelques minutes, et regardez dans les courriers indésirables. Relisez aussi l’adresse, puis recommencez si besoin.",
      ),
      questions(
        "Vos questions",
        [
          "Puis-je créer l’espace de mon enfant ?",
          "Non : l’espace est celui de la personne qui a signé le contrat. Elle y voit toutes les personnes couvertes.",
        ],
        [
          "Nous avons une seule adresse e-mail pour deux. Est-ce possible ?",
          "Non : une adresse ouvre un seul espace. Chaque adhérent a besoin de la sienne.",
        ],
        [
          "Je n’ai qu’un numéro de Sécurité sociale provisoire.",
          "Il convient, s’il commence par 7 ou 8. Recopiez aussi ses 13 premiers chiffres.",
        ],
        [
          "Mon lien a expiré.",
          "Refaites simplement la demande : un nouveau lien part, et remplace l’ancien.",
        ],
        [
          "Mon contrat est terminé. Puis-je encore créer mon espace ?",
          "Oui, pendant cinq ans après la fin du contrat. Vous y trouvez vos documents et vos remboursements.",
        ],
      ),
      notice(
        "securite",
        "information",
        "Nous ne vous demandons jamais votre mot de passe",
        "Ni par e-mail, ni par téléphone. Voyez comment [reconnaître un faux message](/aide/reconnaitre-un-faux-message).",
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
