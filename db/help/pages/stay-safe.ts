import { notice, questions, section, type WrittenPage } from "../blocks";

export const staySafe: WrittenPage = {
  key: "stay-safe",
  slug: "reconnaitre-un-faux-message",
  theme: "access",
  content: {
    title: "Reconnaître un faux message et protéger mon espace",
    summary:
      "Des escrocs imitent les mutuelles. Voici comment les reconnaître, et que faire en cas de doute.",
    sections: [
      notice(
        "jamais",
        "warning",
        "Nous ne vous demandons jamais votre mot de passe",
        "Ni par e-mail, ni par SMS, ni par téléphone. Nous ne demandons pas non plus le code de votre carte bancaire, ni un virement pour recevoir un remboursement.",
      ),
      section(
        "reconnaitre",
        "Reconnaître un faux message",
        "Un faux message cherche à vous faire agir vite. Méfiez-vous quand :",
        "- il vous presse : « dernier rappel », « votre espace sera supprimé ce soir » ;",
        "- il vous promet de l’argent que vous n’attendiez pas ;",
        "- il demande un mot de passe, un numéro de carte bancaire ou une photo de vos papiers, hors de votre espace ;",
        "- l’adresse de l’expéditeur ne ressemble pas à celle de nos autres e-mails ;",
        "- le lien mène à une autre adresse que celle de notre site.",
        "Un nom et un logo justes ne prouvent rien : ils se copient.",
      ),
      section(
        "doute",
        "En cas de doute",
        "1. Ne cliquez sur aucun lien et n’ouvrez aucune pièce jointe.",
        "2. Tapez vous-même l’adresse de notre site, puis [connectez-vous](/connexion). Ce qui vous attend vraiment est affiché dans votre espace.",
        "3. Appelez un conseiller au numéro écrit plus bas, et non à celui du message.",
        "4. Signalez le faux message. Un SMS se transfère au 33700. Un e-mail se signale sur [Signal Spam](https://www.signal-spam.fr).",
      ),
      section(
        "nos-messages",
        "Les e-mails que nous vous envoyons",
        "Nous vous écrivons pour vous prévenir d’un changement, d’une connexion ou d’une réponse à votre demande. Aucun ne vous demande de répondre avec un secret.",
        "Un de nos e-mails contient un lien pour choisir un mot de passe ? Vous venez alors de le demander, ou nous venons d’ouvrir votre espace. Sinon, supprimez-le : rien ne change tant que personne ne s’en sert.",
        "Un e-mail vous prévient toujours quand quelqu’un :",
        "- se connecte avec un nouvel appareil ;",
        "- change votre mot de passe, votre adresse e-mail ou votre compte bancaire ;",
        "- retrouve votre identifiant sur notre site.",
      ),
      section(
        "trop-tard",
        "J’ai répondu, ou donné mon mot de passe",
        "Pas de honte : cela arrive à tout le monde. Agissez vite.",
        "1. [Choisissez un nouveau mot de passe](/mot-de-passe-oublie). Tous les appareils sont déconnectés.",
        "2. Changez aussi celui de votre messagerie, et partout où il servait.",
        "3. Regardez votre adresse e-mail et votre [compte bancaire](/espace/banque) dans votre espace.",
        "4. Vous avez donné un numéro de carte ou de compte ? Appelez votre banque.",
        "5. Appelez un de nos conseillers. Vous trouvez aussi de l’aide sur [Cybermalveillance.gouv.fr](https://www.cybermalveillance.gouv.fr), un service public.",
      ),
      section(
        "habitudes",
        "Cinq bonnes habitudes",
        "- Un mot de passe long, qui ne sert qu’ici : [comment le choisir](/aide/mot-de-passe-oublie).",
        "- Une messagerie bien protégée : qui la lit peut demander un lien à votre place.",
        "- [Se déconnecter](/aide/se-connecter) sur un ordinateur partagé.",
        "- Regarder de temps en temps [ses appareils](/aide/mes-appareils-et-mes-connexions).",
        "- Garder une adresse e-mail à jour : c’est là que nous vous prévenons.",
      ),
      questions(
        "Vos questions",
        [
          "On m’appelle au nom de la mutuelle. Comment vérifier ?",
          "Ne donnez rien. Raccrochez, puis appelez-nous au numéro de cette page ou de votre carte.",
        ],
        [
          "Un document porte votre nom. Est-il vrai ?",
          "Nos attestations portent un code à vérifier en ligne : lisez [Vérifier un document](/aide/verifier-un-document).",
        ],
        [
          "Un proche peut-il utiliser mon espace ?",
          "Ne donnez pas votre mot de passe, même à un proche. Vous pouvez partager [votre carte](/aide/ma-carte-de-tiers-payant) par un lien.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Parler à un conseiller" },
    ],
  },
};
