import { questions, section, tutorial, type WrittenPage } from "../blocks";

export const customCertificate: WrittenPage = {
  key: "custom-certificate",
  slug: "attestation-a-la-carte",
  theme: "documents",
  content: {
    title: "Une attestation à la carte",
    summary: "Vous choisissez ce qu’elle dit, et de qui. Elle ne dit rien d’autre.",
    sections: [
      section(
        "quand",
        "Quand la choisir",
        "Une école ou un club demande une preuve de couverture pour une seule personne ? Donnez ce qui est demandé, et rien de plus.",
      ),
      tutorial("attestation-a-la-carte", "Composer mon attestation", "/espace/documents", [
        [
          "ouvrir",
          "Dans « Mes documents », trouvez « Attestation à la carte ».",
          "Le cadre « Attestation à la carte » de la page « Mes documents ».",
        ],
        [
          "personnes",
          "Sous « Les personnes », gardez seulement celles dont l’attestation doit parler.",
          "Les personnes couvertes, chacune avec une case à cocher.",
        ],
        [
          "informations",
          "Sous « Les informations », cochez ce qui vous est demandé.",
          "La liste des informations : la date de couverture, la garantie, la date de naissance et d’autres.",
        ],
        [
          "numero",
          "Laissez vide « Afficher le numéro de Sécurité sociale », sauf si on vous le demande vraiment.",
          "La case « Afficher le numéro de Sécurité sociale », qui n’est pas cochée.",
        ],
        [
          "attention",
          "Vous pouvez écrire pour qui elle est, dans « À l’attention de » : le nom d’une école ou d’un club.",
          "Le champ facultatif « À l’attention de ».",
        ],
        [
          "creer",
          "Choisissez « Créer l’attestation ». Le PDF s’ouvre ou se télécharge.",
          "Le bouton « Créer l’attestation », à la fin du formulaire.",
        ],
      ]),
      questions(
        "Vos questions",
        [
          "Je ne peux pas cocher « Que les cotisations sont à jour ». Pourquoi ?",
          "Une cotisation n’est pas payée, ou aucune ne l’est encore. Voyez [Une cotisation impayée](/aide/cotisation-impayee).",
        ],
        [
          "« À l’attention de » est refusé. Que dois-je écrire ?",
          "Un nom seulement : 60 caractères au plus, sans chiffre, sans % ni €, et sans phrase.",
        ],
        [
          "Je me suis trompé. Puis-je l’effacer ?",
          "Annulez-la dans « Documents déjà créés », puis créez-en une autre.",
        ],
        [
          "Comment celui qui la reçoit sait-il qu’elle est vraie ?",
          "Elle porte un code. Toute personne peut [le vérifier](/verifier) sans compte.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
