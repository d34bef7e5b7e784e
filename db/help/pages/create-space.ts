import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const createSpace: WrittenPage = {
  key: "create-space",
  slug: "creer-mon-espace",
  theme: "access",
  content: {
    title: "Création de l’Espace Adhérent",
    summary: "Créez votre espace en quelques minutes, avec votre carte de tiers payant sous les yeux.",
    sections: [
      section(
        "avant",
        "Avant de commencer",
        "**Vous nous avez donné une adresse e-mail**, à votre adhésion ou plus tard ? Votre espace est déjà créé : cherchez notre e-mail « Votre espace adhérent est prêt » et suivez son lien. Vous ne le trouvez pas ? Choisissez [MOT DE PASSE OUBLIÉ ?](/mot-de-passe-oublie) et nous vous envoyons un nouveau lien.",
        "**Nous n’avons pas votre adresse e-mail** ? Vous créez votre espace vous-même.",
        "Dans les deux cas, l’espace s’ouvre à partir de la date de prise d’effet de votre adhésion.",
      ),
      tutorial("creer-mon-espace", "Créer mon espace, pas à pas", "/creer-mon-espace", [
        [
          "lien",
          "Dans le pavé de connexion, choisissez « JE CRÉE MON ESPACE ».",
          "Le pavé de connexion de la page d’accueil, et son lien « JE CRÉE MON ESPACE ».",
        ],
        [
          "numero",
          "Indiquez votre **numéro d’adhésion**. Il a 8 chiffres. Vous le trouvez sur votre carte de tiers payant et sur votre certificat de garantie.",
          "Le champ « Numéro d’adhésion » du formulaire.",
        ],
      ]),
      notice(
        "securite",
        "information",
        "Nous ne vous demandons jamais votre mot de passe",
        "Ni par e-mail, ni par téléphone.",
      ),
      questions("Vos questions", [
        "Puis-je créer l’espace de mon enfant ?",
        "Non : l’espace est celui de la personne qui a signé le contrat. Elle y voit toutes les personnes couvertes.",
      ]),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
