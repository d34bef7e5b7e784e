import { questions, section, tutorial, type WrittenPage } from "../blocks";

export const teletransmission: WrittenPage = {
  key: "teletransmission",
  slug: "teletransmission",
  theme: "contract",
  content: {
    title: "La télétransmission : la mettre en place, la réparer",
    summary: "Avec elle, l’Assurance maladie nous envoie vos soins : vous n’avez rien à nous envoyer.",
    sections: [
      section(
        "role",
        "Ce que c’est",
        "Après un soin, l’Assurance maladie calcule sa part. Puis elle nous envoie l’information par ordinateur : c’est la télétransmission. Nous payons alors la nôtre.",
        "Elle se règle **pour chaque personne**. Regardez son état dans [Mon contrat](/espace/contrat), sous « Personnes couvertes ».",
        "- **Active** : tout marche.",
        "- **Demandée** : nous l’avons demandée. Vous n’avez rien à faire.",
        "- **Interrompue** : le lien est coupé. Suivez les étapes ci-dessous.",
        "- **Absente** : le lien n’existe pas. Les étapes sont presque les mêmes.",
      ),
      tutorial("reparer-la-teletransmission", "Réparer la télétransmission", "/espace/contrat", [
        [
          "personnes",
          "En haut de « Mon contrat », choisissez « Les personnes couvertes ».",
          "La page « Mon contrat » et ses trois liens : le contrat, les personnes couvertes, les remboursements prévus.",
        ],
        [
          "etat",
          "Cherchez la personne dont la télétransmission est « Interrompue ».",
          "La fiche d’une personne couverte. Sa télétransmission est interrompue.",
        ],
        [
          "retablir",
          "Lisez « Rétablir la télétransmission ». Demandez à l’ancienne mutuelle de fermer son lien : elle vous remet un certificat de radiation.",
          "Le volet « Rétablir la télétransmission », avec ses trois étapes.",
        ],
        [
          "envoyer",
          "Téléchargez une attestation de droits sur le site de l’Assurance maladie. Puis choisissez « Voir comment l’envoyer ».",
          "La deuxième étape du volet, et son lien « Voir comment l’envoyer ».",
        ],
        [
          "adresse",
          "« Envoyer un document » donne deux façons : en ligne, ou par courrier. Par courrier, écrivez votre numéro d’adhésion sur chaque page.",
          "La page Contact, à la partie « Envoyer un document ».",
        ],
      ]),
      section(
        "absente",
        "Elle est « Absente » : la mettre en place",
        "Une autre mutuelle rembourse déjà les soins de cette personne ? Parlez-en d’abord à un conseiller.",
        "Sinon, envoyez-nous une attestation de droits récente. Nous demandons le lien à l’Assurance maladie. La page indiquera « Active » quand il marchera.",
      ),
      section(
        "en-attendant",
        "En attendant, rien n’est perdu",
        "Envoyez-nous les décomptes de l’Assurance maladie : [voyez comment](/contact#envoyer-un-document).",
        "Vous avez **deux ans** après chaque soin pour demander son remboursement (article L. 221-11 du code de la mutualité).",
      ),
      questions(
        "Vos questions",
        [
          "Pourquoi s’est-elle interrompue ?",
          "Le plus souvent, une ancienne mutuelle tient encore le lien avec l’Assurance maladie. Elle doit le fermer.",
        ],
        [
          "Combien de temps faut-il pour voir un soin ?",
          "Quand elle est active, un soin apparaît dans votre espace environ 48 heures plus tard.",
        ],
        [
          "Puis-je envoyer l’attestation de droits en ligne ?",
          "Oui, avec une [question à un conseiller](/espace/demandes/nouvelle/question) : vous pouvez y joindre un document. Ne l’envoyez pas par e-mail.",
        ],
        [
          "Mon bébé n’a pas encore de numéro. Que faire ?",
          "Déclarez sa naissance dans [Ma vie change](/espace/demandes/ma-vie-change). Vous enverrez son attestation de droits quand vous l’aurez.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
