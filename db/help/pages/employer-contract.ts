import { questions, section, type WrittenPage } from "../blocks";

export const employerContract: WrittenPage = {
  key: "employer-contract",
  slug: "le-contrat-obligatoire-de-mon-employeur",
  theme: "ending",
  content: {
    title: "Le contrat obligatoire de mon employeur",
    summary:
      "Votre employeur l’a conclu pour tous ses salariés : lui seul peut y mettre fin. Voici ce que vous pouvez faire.",
    sections: [
      section(
        "pourquoi",
        "Pourquoi ne puis-je pas le résilier seul ?",
        "La loi oblige votre employeur à vous donner une mutuelle, et il en paie la moitié au moins. Le contrat est le sien : la loi ne vous permet pas d’y mettre fin seul (article L. 221-10-2 du code de la mutualité).",
      ),
      section(
        "chemins",
        "Ce qui est possible",
        "- **Demander une dispense à votre employeur.** La loi prévoit des cas : contrat de travail court, mutuelle de votre conjoint, complémentaire santé solidaire… (articles L. 911-7, III, et D. 911-2 du code de la sécurité sociale). Écrivez-lui, c’est lui qui répond.",
        "- **Retirer les personnes que vous avez ajoutées vous-même** : voyez [Retirer une personne](/aide/retirer-une-personne-de-mon-contrat).",
        "- **Retirer les options que vous avez choisies** : [écrivez à un conseiller](/espace/demandes/nouvelle/question).",
        "- **Votre employeur met fin au contrat**, pour tout le monde.",
      ),
      section(
        "depart",
        "Vous quittez l’entreprise",
        "Le contrat s’arrête avec l’emploi. Il peut vous être maintenu gratuitement, douze mois au plus, si vous êtes indemnisé par France Travail (article L. 911-8 du code de la sécurité sociale). Demandez-le à votre employeur.",
        "Vous partez à la retraite ? Voyez [Vous partez à la retraite](/aide/depart-a-la-retraite).",
      ),
      questions(
        "Vos questions",
        [
          "Comment savoir si mon contrat est obligatoire ?",
          "Ouvrez [Mon contrat](/espace/contrat) : sa nature y est écrite. « Collectif obligatoire » veut dire que votre employeur l’impose.",
        ],
        [
          "Puis-je quand même envoyer une demande ?",
          "Oui, sur la page [Résilier votre contrat](/resilier). Elle est enregistrée, et un conseiller vous répond sous 5 jours ouvrés.",
        ],
        [
          "J’ai déjà une mutuelle, et mon nouvel employeur m’en impose une autre.",
          "Vous pouvez mettre fin à votre contrat individuel. Le motif est « Mutuelle obligatoire d’un nouvel employeur » : voyez [Résilier votre contrat](/aide/resilier-votre-contrat).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
