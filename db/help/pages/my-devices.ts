import { notice, questions, section, type WrittenPage } from "../blocks";

export const myDevices: WrittenPage = {
  key: "my-devices",
  slug: "mes-appareils-et-mes-connexions",
  theme: "data",
  content: {
    title: "Mes appareils et mes connexions",
    summary: "Voyez où votre espace est ouvert, et déconnectez un appareil à distance.",
    sections: [
      section(
        "voir",
        "Voir mes appareils",
        "Ouvrez [Données et sécurité](/espace/donnees), au cadre « Mes appareils ».",
        "- « Connectés en ce moment » : les appareils où votre espace est ouvert. Celui que vous tenez est marqué « Cet appareil ».",
        "- « Déjà venus, pas connectés » : ceux qui se sont connectés avant.",
      ),
      section(
        "deconnecter",
        "Déconnecter un appareil",
        "1. À côté de l’appareil, choisissez « Déconnecter ». Ou bien choisissez « Déconnecter et oublier tous les autres appareils ».",
        "2. Vous ne le reconnaissez pas ? Choisissez aussi un nouveau mot de passe, avec [Mot de passe oublié](/mot-de-passe-oublie).",
        "S’il se connecte de nouveau, un e-mail vous prévient.",
      ),
      notice(
        "nouvelle-connexion",
        "warning",
        "Un e-mail parle d’une connexion que vous ne connaissez pas ?",
        "[Choisissez tout de suite un nouveau mot de passe](/mot-de-passe-oublie) : tous les appareils seront déconnectés. Appelez ensuite un conseiller.",
      ),
      questions(
        "Vos questions",
        [
          "Combien de temps mon espace reste-t-il ouvert ?",
          "Il se ferme après 20 minutes sans rien faire : un message vous prévient 2 minutes avant. Il se ferme dans tous les cas après 12 heures.",
        ],
        [
          "J’utilise un ordinateur partagé.",
          "Déconnectez-vous à la fin. N’y laissez ni document, ni mot de passe enregistré.",
        ],
        [
          "J’ai perdu mon téléphone.",
          "Depuis un autre appareil, déconnectez-le avec « Déconnecter ». Si vous y aviez gardé votre carte, elle peut encore s’y lire. Effacez donc le téléphone à distance, si vous le pouvez.",
        ],
        [
          "Je vois deux fois le même appareil.",
          "Chaque navigateur compte pour un. Un téléphone avec deux navigateurs apparaît deux fois.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
