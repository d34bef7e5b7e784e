import { questions, section, type WrittenPage } from "../blocks";

export const paperOrOnline: WrittenPage = {
  key: "paper-or-online",
  slug: "courriers-sur-papier-ou-en-ligne",
  theme: "changes",
  content: {
    title: "Recevoir mes courriers sur papier ou en ligne",
    summary: "Vous choisissez, et vous pouvez changer d’avis quand vous voulez. Le papier est gratuit.",
    sections: [
      section(
        "choisir",
        "Faire mon choix",
        "1. Ouvrez [Mes coordonnées](/espace/coordonnees).",
        "2. Dans le cadre « Nos courriers », choisissez « Modifier ».",
        "3. Choisissez « Par voie électronique » ou « Sur papier ».",
        "4. Choisissez « Enregistrer mon choix ».",
      ),
      section(
        "difference",
        "Ce que cela change",
        "- **Par voie électronique** : nos courriers sont dans votre espace, à la page [Mes documents](/espace/documents).",
        "- **Sur papier** : ils arrivent par la poste, sans frais. Vos documents restent aussi dans votre espace.",
      ),
      questions(
        "Vos questions",
        [
          "J’ai choisi le papier, et rien n’arrive.",
          "Vérifiez votre adresse postale dans [Mes coordonnées](/espace/coordonnees) : si elle manque, une alerte vous le dit. Si elle est bonne, appelez un conseiller.",
        ],
        [
          "Si je choisis le papier, recevrai-je encore des e-mails ?",
          "Oui, ceux de votre espace : un lien demandé, une réponse à lire, une alerte de sécurité.",
        ],
        [
          "Puis-je recevoir un seul document sur papier ?",
          "Oui : imprimez-le depuis [Mes documents](/espace/documents), ou demandez à un conseiller de vous l’envoyer.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
