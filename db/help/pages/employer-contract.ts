import { questions, section, type WrittenPage } from "../blocks";

export const employerContract: WrittenPage = {
  key: "employer-contract",
  slug: "le-contrat-obligatoire-de-mon-employeur",
  theme: "ending",
  content: {
    title: "Le contrat obligatoire de mon employeur",
    summary:
      "Votre employeur l’a conclu pour tous ses salariés : lui seul peut y mettre fin. Voici ce que vous pouvez faire.",
    sections: [
      section(
        "pourquoi",
        "Pourquoi ne puis-je pas le résilier seul ?",
        "Votre employeur a conclu ce contrat pour tous ses salariés, et il en paie une partie. La loi ne vous permet pas d’y mettre fin seul (article L. 221-10-2 du code de la mutualité).",
      ),
      section(
        "chemins",
        "Ce qui est possible",
        "- **Demander une dispense à votre employeur.** La loi prévoit des cas : contrat de travail court, mutuelle de votre conjoint, complémentaire santé solidaire… Écrivez-lui : c’est lui qui répond.",
        "- **Retirer les personnes que vous avez ajoutées vous-même** : voyez [Retirer une personne](/aide/retirer-une-personne-de-mon-contrat).",
        "- **Retirer les options que vous avez choisies** : [écrivez à un conseiller](/espace/demandes/nouvelle/question).",
        "- **Votre employeur met fin au contrat**, pour tout le monde.",
        "La dispense est prévue par les articles L. 911-7 et D. 911-2 du code de la sécurité sociale.",
      ),
      section(
        "depart",
        "Vous quittez l’entreprise",
        "Le contrat s’arrête avec l’emploi. Si France Travail vous indemnise, il peut continuer gratuitement, douze mois au plus. C’est l’article L. 911-8 du code de la sécurité sociale. Votre employeur l’écrit sur votre certificat de travail. Envoyez-nous l’attestation de France Travail.",
        "Vous partez à la retraite ? Voyez [Vous partez à la retraite](/aide/depart-a-la-retraite).",
      ),
      questions(
        "Vos questions",
        [
          "Comment savoir si mon contrat est obligatoire ?",
          "Ouvrez [Mon contrat](/espace/contrat) : sa nature y est écrite. « Collectif obligatoire » veut dire que votre employeur l’impose.",
        ],
        [
          "Puis-je quand même envoyer une demande ?",
          "Oui, sur la page [Résilier votre contrat](/resilier). Elle est enregistrée, et un conseiller vous répond sous 5 jours ouvrés.",
        ],
        [
          "J’ai déjà une mutuelle, et mon nouvel employeur m’en impose une autre.",
          "Vous pouvez mettre fin à votre contrat individuel. Le motif est « Mutuelle obligatoire d’un nouvel employeur » : voyez [Résilier votre contrat](/aide/resilier-votre-contrat).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
