import { askedSentence } from "@/app/asked-sentence";

/** What a change of contact details does from now on, said above them. */
export const contactMessages = {
  adresse:
    "Votre adresse postale est enregistrée. Nos prochains courriers y partent ; ceux qui sont déjà à la poste arriveront à l’ancienne. Prévenez aussi votre caisse d’assurance maladie : nous ne lui transmettons rien.",
  telephones: "Vos numéros de téléphone sont enregistrés. Nos conseillers vous appelleront à ceux-là.",
  papier:
    "C’est noté : nos prochains courriers vous arriveront par la poste, sans frais. Vos documents restent aussi dans votre espace.",
  electronique:
    "C’est noté : nos prochains courriers seront dans votre espace, à la page « Documents ». Vous pouvez revenir au papier à tout moment, sans frais.",
  inchange: "Rien n’a changé : nous avions déjà ces informations.",
  "e-mail-demande":
    "Il reste une étape : ouvrez l’e-mail que nous envoyons à la nouvelle adresse et suivez son lien dans les 24 heures. D’ici là, rien ne change.",
  "e-mail-annule": "Le changement d’adresse e-mail est annulé. Vous vous connectez comme avant.",
  "e-mail-confirme": "Merci, c’est noté : votre adresse e-mail est confirmée pour un an.",
} as const;

export type ContactMessage = keyof typeof contactMessages;

/** The sentence that an address asks for, if it is one of ours. */
export const contactMessage = (asked: unknown): string | undefined => askedSentence(contactMessages, asked);
