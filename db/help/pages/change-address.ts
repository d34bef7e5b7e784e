import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const changeAddress: WrittenPage = {
  key: "change-address",
  slug: "changer-d-adresse-ou-de-telephone",
  theme: "changes",
  content: {
    title: "Changer d’adresse ou de téléphone",
    summary:
      "Vous déménagez, ou vous changez de numéro ? Dites-le dans votre espace : c’est pris en compte aussitôt.",
    sections: [
      tutorial("changer-d-adresse", "Changer mon adresse, pas à pas", "/espace/coordonnees", [
        [
          "page",
          "Dans le menu de votre espace, choisissez « Mes informations ». La page « Mes coordonnées » s’ouvre.",
          "La page « Mes coordonnées », avec l’adresse e-mail, l’adresse postale et les téléphones.",
        ],
        [
          "modifier",
          "Dans le cadre « Adresse postale », choisissez « Modifier ».",
          "Le cadre « Adresse postale » et son lien « Modifier ».",
        ],
        [
          "rue",
          "Écrivez votre adresse comme sur une enveloppe, sans votre nom. Commencez par « Numéro et rue ».",
          "Le formulaire de l’adresse, avec le champ « Numéro et rue ».",
        ],
        [
          "code-postal",
          "Indiquez le « Code postal », la ville et le pays.",
          "Le bas du formulaire, avec le champ « Code postal ».",
        ],
        [
          "enregistrer",
          "Choisissez « Enregistrer mon adresse ». C’est fait : nos prochains courriers partent à cette adresse.",
          "Le bouton « Enregistrer mon adresse », en bas du formulaire.",
        ],
      ]),
      section(
        "telephone",
        "Changer de numéro de téléphone",
        "1. Ouvrez [Mes coordonnées](/espace/coordonnees).",
        "2. Dans le cadre « Téléphones », choisissez « Modifier ».",
        "3. Écrivez le nouveau numéro. Pour retirer un numéro, videz son champ.",
        "4. Choisissez « Enregistrer mes numéros ».",
      ),
      notice(
        "assurance-maladie",
        "information",
        "Prévenez aussi l’Assurance maladie",
        "Nous ne lui transmettons pas votre nouvelle adresse. Vous pouvez le faire sur [ameli.fr](https://www.ameli.fr).",
      ),
      questions(
        "Vos questions",
        [
          "Un courrier est déjà parti à mon ancienne adresse. Que faire ?",
          "Il arrivera là-bas. Vous pouvez demander à La Poste de faire suivre votre courrier. S’il est important, appelez un conseiller.",
        ],
        [
          "Mon nom n’est pas sur la boîte aux lettres. Que dois-je écrire ?",
          "Dans « Bâtiment, entrée, résidence », écrivez « chez », puis le nom de la personne qui vous héberge.",
        ],
        [
          "J’habite outre-mer ou à l’étranger. Comment faire ?",
          "Outre-mer, gardez le pays « France, outre-mer compris ». À l’étranger, choisissez votre pays dans la liste.",
        ],
        [
          "La page dit qu’une ligne est trop longue.",
          "Une ligne d’enveloppe tient en 38 caractères, espaces compris. Écrivez la suite sur une autre ligne : appartement, bâtiment ou lieu-dit.",
        ],
        [
          "Mon déménagement change-t-il mon contrat ?",
          "Vos garanties restent les mêmes. Un déménagement peut aussi permettre de mettre fin à un contrat individuel, dans les trois mois : voyez [Résilier votre contrat](/aide/resilier-votre-contrat).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
