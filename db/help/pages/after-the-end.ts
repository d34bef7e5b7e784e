import { questions, section, type WrittenPage } from "../blocks";

export const afterTheEnd: WrittenPage = {
  key: "after-the-end",
  slug: "apres-la-fin-du-contrat",
  theme: "ending",
  content: {
    title: "Après la fin du contrat",
    summary:
      "Certificat de radiation, derniers remboursements, argent rendu, accès à vos documents : ce qui se passe ensuite.",
    sections: [
      section(
        "carte",
        "Votre carte",
        "Ne l’utilisez plus dès le lendemain du dernier jour. La télétransmission s’arrête aussi : l’Assurance maladie ne nous transmet plus vos soins.",
      ),
      section(
        "radiation",
        "Votre certificat de radiation",
        "Il dit quand votre contrat a fini. Votre nouvelle mutuelle peut vous le demander.",
        "1. Le lendemain du dernier jour, ouvrez [Mes documents](/espace/documents).",
        "2. Choisissez « Certificat de radiation ».",
        "Vous n’avez pas d’espace ? Un conseiller peut vous l’envoyer.",
      ),
      section(
        "argent",
        "Votre argent",
        "- **Cotisations** : vous payez seulement les jours couverts. Ce que vous avez payé en trop vous est rendu dans les trente jours (article R. 221-6 du code de la mutualité).",
        "- **Soins reçus avant la fin** : ils sont remboursés. Vous avez deux ans après chaque soin pour nous envoyer la facture (article L. 221-11).",
        "Gardez donc un [compte bancaire](/espace/banque) à jour.",
      ),
      section(
        "acces",
        "Votre espace reste ouvert 5 ans",
        "Vous pouvez lire et télécharger vos documents pendant cinq ans après la fin (article L. 221-6-6). La date est écrite dans votre espace.",
      ),
      questions(
        "Vos questions",
        [
          "Le certificat n’est pas encore là.",
          "Il apparaît le lendemain du dernier jour, pas avant. Pour vos démarches d’ici là, servez-vous de l’avis de réception de votre demande.",
        ],
        [
          "Les trente jours sont passés et je n’ai rien reçu.",
          "Vérifiez votre [compte bancaire](/espace/banque), puis appelez un conseiller.",
        ],
        [
          "Ma nouvelle mutuelle ne reçoit pas mes soins.",
          "Envoyez-lui votre certificat de radiation. Si cela continue, appelez-nous : nous vérifions que la télétransmission est bien arrêtée chez nous.",
        ],
        [
          "Un prélèvement est parti après la fin.",
          "Appelez un conseiller : il vérifie et vous fait rembourser ce qui n’est pas dû.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
