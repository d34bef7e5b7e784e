import { questions, section, type WrittenPage } from "../blocks";

export const verifyDocument: WrittenPage = {
  key: "verify-document",
  slug: "verifier-un-document",
  theme: "documents",
  content: {
    title: "Vérifier un document de la mutuelle",
    summary: "Vous avez reçu une attestation ou un relevé ? Son code dit s’il vient bien de nous.",
    sections: [
      section(
        "comment",
        "Comment faire",
        "Vous n’avez pas besoin d’un compte.",
        "1. Cherchez le code au bas du document. Il a 16 caractères, en quatre groupes de quatre.",
        "2. Ouvrez la page [Vérifier un document](/verifier). Vous pouvez aussi scanner le QR code du document.",
        "3. Tapez le code. Les minuscules et les espaces conviennent.",
        "4. Choisissez « Vérifier » et lisez la réponse.",
      ),
      section(
        "reponses",
        "Ce que veut dire la réponse",
        "- **Ce document est authentique** : la mutuelle l’a bien créé. La page dit jusqu’à quand il vaut.",
        "- **Ce document n’est plus valable** : demandez-en un nouveau à la personne qui vous l’a remis.",
        "- **Ce document a été annulé** : ne vous y fiez pas. Demandez-en un nouveau.",
        "- **Nous ne connaissons pas ce code** : comparez-le caractère par caractère, puis recommencez. S’il est bien le même, le document ne vient pas de nous : prévenez un conseiller.",
        "La page donne aussi la sorte de document et sa date : comparez-les avec le papier. Un vrai code peut être recopié sur un faux.",
      ),
      questions(
        "Vos questions",
        [
          "La page dit-elle à qui est le document ?",
          "Non, jamais. Elle dit seulement quel document c’est, quand il a été créé et s’il vaut encore.",
        ],
        [
          "Le code est refusé. Qu’est-ce qui ne va pas ?",
          "Il manque sans doute un caractère. Un code n’a que des chiffres et des lettres sans accent, et jamais de U.",
        ],
        [
          "J’ai un doute, même avec un bon code.",
          "Demandez à la personne de créer un nouveau document devant vous. Vous pouvez aussi appeler un conseiller.",
        ],
        [
          "Je suis adhérent. Puis-je annuler un document perdu ?",
          "Oui, dans [Mes documents](/espace/documents). Voyez [Télécharger une attestation](/aide/telecharger-une-attestation).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
