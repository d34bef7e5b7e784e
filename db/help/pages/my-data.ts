import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const myData: WrittenPage = {
  key: "my-data",
  slug: "voir-et-telecharger-mes-donnees",
  theme: "data",
  content: {
    title: "Voir et télécharger mes données",
    summary: "Prenez une copie de tout ce que contient votre espace, et voyez qui a consulté votre dossier.",
    sections: [
      tutorial("telecharger-mes-donnees", "Télécharger mes données, pas à pas", "/espace/coordonnees", [
        [
          "page",
          "Dans le menu de votre espace, choisissez « Mes informations », puis « Données et sécurité ».",
          "Les trois pages de « Mes informations », dont « Données et sécurité ».",
        ],
        [
          "archive",
          "Lisez « Télécharger toutes mes données » : ce cadre dit ce que contient l’archive.",
          "Le cadre « Télécharger toutes mes données ».",
        ],
        [
          "preparer",
          "Choisissez « Préparer mon archive ». Vous pouvez ensuite quitter la page.",
          "Le bouton « Préparer mon archive ».",
        ],
        ["attendre", "Un e-mail vous prévient quand elle est prête, souvent en quelques minutes."],
        [
          "prendre",
          "Revenez sur cette page dans les 24 heures et choisissez « Télécharger mon archive ». Votre mot de passe peut vous être redemandé.",
        ],
      ]),
      section(
        "contenu",
        "Ce que contient l’archive",
        "- Un résumé à lire, en PDF.",
        "- Des tableaux : contrat, cotisations, remboursements, demandes, connexions.",
        "- Les documents que vous avez envoyés.",
        "- Un fichier JSON, utile aux programmes.",
      ),
      notice(
        "prudence",
        "warning",
        "Gardez-la pour vous",
        "Elle contient vos soins, vos comptes bancaires et votre numéro de Sécurité sociale. Ne la laissez pas sur un ordinateur partagé.",
      ),
      section(
        "consultations",
        "Qui a consulté mon dossier ?",
        "Ouvrez [Données et sécurité](/espace/donnees). À la mutuelle, chaque consultation de votre dossier est notée. Vous voyez la date, la raison, et si c’était un conseiller ou un responsable. Le nom de la personne n’est pas donné.",
        "Une consultation vous étonne ? Écrivez à notre délégué à la protection des données : son adresse est sur cette page.",
      ),
      questions(
        "Vos questions",
        [
          "Je n’ai pas reçu l’e-mail.",
          "Regardez dans les courriers indésirables. Puis ouvrez [Données et sécurité](/espace/donnees) : si l’archive est prête, la page le dit.",
        ],
        [
          "Les 24 heures sont passées.",
          "L’archive est supprimée, par sécurité. Demandez-en une autre. Vous pouvez en préparer trois par jour.",
        ],
        [
          "J’ai reçu l’e-mail, mais je n’ai rien demandé.",
          "Quelqu’un utilise peut-être votre espace. [Choisissez un nouveau mot de passe](/mot-de-passe-oublie), puis appelez un conseiller.",
        ],
        [
          "Une information est fausse.",
          "Corrigez vous-même vos [coordonnées](/espace/coordonnees). Pour le reste, [écrivez à un conseiller](/espace/demandes/nouvelle/question).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
