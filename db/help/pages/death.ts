import { notice, questions, section, type WrittenPage } from "../blocks";

export const death: WrittenPage = {
  key: "death",
  slug: "deces-d-un-proche",
  theme: "changes",
  content: {
    title: "Un proche est décédé",
    summary:
      "Nous vous présentons nos condoléances. Voici comment nous prévenir, quand vous le pourrez. Rien ne presse.",
    sections: [
      notice(
        "appeler",
        "information",
        "Vous préférez parler à quelqu’un ?",
        "Appelez un conseiller : il s’occupe de tout avec vous.",
      ),
      section(
        "couvert",
        "La personne était couverte par votre contrat",
        "1. Ouvrez [Ma vie change](/espace/demandes/ma-vie-change) et choisissez « Décès ».",
        "2. Dites de qui il s’agit, et la date du décès.",
        "3. Joignez l’acte de décès. La mairie du lieu du décès le donne, sans frais.",
        "4. Vérifiez, puis choisissez « Envoyer ma demande ».",
        "Un conseiller vous répond sous 3 jours ouvrés. Votre contrat continue pour les autres personnes.",
      ),
      section(
        "adherent",
        "La personne était l’adhérent",
        "Appelez un conseiller, ou ouvrez [Résilier votre contrat](/resilier) et choisissez « Celui d’un proche décédé ». Vous n’avez pas besoin de compte, ni de motif.",
        "Le contrat finit le jour du décès : c’est cette date qui compte, pas celle de votre démarche. Un conseiller vous écrit, et vous dit s’il lui faut un document.",
        "Vous étiez couvert par ce contrat ? Dites-le au conseiller : il vous explique comment rester couvert.",
      ),
      questions(
        "Vos questions",
        [
          "Les derniers soins seront-ils remboursés ?",
          "Oui, ceux reçus jusqu’au jour du décès. Les factures peuvent nous être envoyées pendant deux ans après chaque soin (article L. 221-11 du code de la mutualité).",
        ],
        [
          "Des cotisations ont été payées d’avance.",
          "Seuls les jours couverts sont dus. Le reste est rendu dans les trente jours.",
        ],
        [
          "Je ne connais pas son numéro d’adhésion.",
          "Il est sur sa carte de tiers payant. Si vous ne le trouvez pas, écrivez « inconnu » : un conseiller le cherche.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
