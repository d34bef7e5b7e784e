import type { sessionEnds } from "@/db/schema/account";
import type { ChangeKind } from "@/lib/change/rules";
import type { AuditKind } from "@/lib/core/audit";
import type { MailTemplate } from "@/lib/core/mail";

const mails: Record<MailTemplate, string> = {
  activation: "Lien pour ouvrir l’espace",
  invitation: "Invitation à ouvrir l’espace",
  "address-already-used": "Adresse déjà utilisée",
  "identifier-shown": "Identifiant montré",
  "identifier-reminder": "Rappel de l’identifiant",
  "password-reset": "Lien pour changer le mot de passe",
  "password-changed": "Mot de passe changé",
  "new-sign-in": "Connexion d’un nouvel appareil",
  "request-received": "Demande reçue",
  "request-updated": "Demande avancée",
  "request-message": "Réponse d’un conseiller",
  "export-ready": "Archive prête",
  "space-closed": "Espace fermé",
  "documents-leaving": "Documents bientôt retirés",
  "email-change": "Lien pour confirmer une adresse e-mail",
  "email-change-cancel": "Lien pour garder l’adresse e-mail",
  "email-changed": "Adresse e-mail changée",
  "bank-change-cancel": "Lien pour annuler un compte bancaire",
  "bank-changed": "Compte bancaire changé",
};

const ends: Record<(typeof sessionEnds)[number], string> = {
  "signed-out": "Déconnexion",
  replaced: "Nouvelle connexion sur le même appareil",
  "password-changed": "Mot de passe changé",
  "email-changed": "Adresse e-mail changée",
  "ended-by-owner": "Déconnecté depuis un autre appareil",
  "ended-by-staff": "Déconnecté par la mutuelle",
  "space-closed": "Espace fermé",
};

const changes: Record<ChangeKind, string> = {
  "contact-details-changed": "Coordonnées",
  "email-changed": "Adresse e-mail",
  "bank-account-changed": "Compte bancaire",
  "beneficiary-added": "Personne ajoutée",
  "beneficiary-removed": "Personne retirée",
  "request-decided": "Demande décidée",
  "space-closed": "Espace fermé",
  "termination-recorded": "Fin de contrat enregistrée",
  "termination-withdrawn": "Demande de résiliation annulée",
  "contract-ended": "Contrat terminé",
};

const events: Partial<Record<AuditKind, string>> = {
  "sign-in": "Connexion",
  "sign-in-refused": "Connexion refusée",
  "sign-out": "Déconnexion",
  "space-asked": "Création de l’espace demandée",
  "space-refused": "Création de l’espace refusée",
  "identifier-shown": "Identifiant montré",
  "identifier-refused": "Identifiant non montré",
  "reset-asked": "Changement du mot de passe demandé",
  "reset-refused": "Changement du mot de passe refusé",
  "password-set": "Mot de passe choisi",
  "password-proved": "Mot de passe redemandé et juste",
  "link-refused": "Lien refusé",
  "account-opened-by-feed": "Espace ouvert par la mutuelle",
  "address-corrected-by-feed": "Adresse e-mail corrigée par la mutuelle",
  "mail-refused": "E-mail refusé par la messagerie",
  "email-confirmed": "Adresse e-mail confirmée",
  "document-issued": "Document créé",
  "document-revoked": "Document annulé",
  "card-shared": "Lien vers la carte créé",
  "card-share-revoked": "Lien vers la carte annulé",
  "contact-details-changed": "Coordonnées changées",
  "email-change-asked": "Changement d’adresse e-mail demandé",
  "email-changed": "Adresse e-mail changée",
  "email-change-cancelled": "Changement d’adresse e-mail annulé",
  "bank-change-asked": "Changement de compte bancaire demandé",
  "bank-changed": "Compte bancaire changé",
  "bank-change-cancelled": "Changement de compte bancaire annulé",
  "request-sent": "Demande envoyée",
  "request-cancelled": "Demande annulée",
  "request-message": "Message envoyé",
  "upload-stored": "Document envoyé",
  "upload-removed": "Document retiré",
  "export-asked": "Archive demandée",
  "export-taken": "Archive téléchargée",
  "termination-received": "Demande de résiliation reçue",
  "termination-withdrawn": "Demande de résiliation annulée",
  "termination-disputed": "Demande de résiliation contestée",
  "sessions-ended": "Appareils déconnectés",
  "space-closed": "Espace fermé",
};

/** A word for a code, or the code itself when nobody named it yet. */
export const wordFor = (words: Record<string, string | undefined>) => (code: string) =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code;

export const mailWord = wordFor(mails);
export const endWord = wordFor(ends);
export const changeWord = wordFor(changes);
export const eventWord = wordFor(events);
