import type { BackupRefusal } from "@/lib/operations/make-backup";
import type { VerifyRefusal } from "@/lib/operations/verify-backup";

/** What is said of a backup that could not be made, or does not come back. */
export const sentences: Record<BackupRefusal | VerifyRefusal, string> = {
  "tools-missing":
    "pg_dump et pg_restore manquent ici. Installez les programmes clients de PostgreSQL (Debian\u00a0: postgresql-client).",
  "tools-too-old":
    "pg_dump est plus ancien que le serveur, et ne sait pas le lire. Installez les programmes clients de la version du serveur (Debian\u00a0: postgresql-client-VERSION).",
  "folder-missing":
    "Le dossier BACKUP_FOLDER n’existe pas. Créez-le, à l’utilisateur du service seul (chmod 700).",
  "disk-full":
    "Plus de place sur le disque. Rien n’est gardé de cette sauvegarde\u00a0: faites de la place, puis recommencez.",
  "server-full":
    "Plus de place sur le disque de PostgreSQL pour la base d’essai. Faites de la place, ou donnez un autre serveur par --into.",
  "not-allowed":
    "Un droit manque\u00a0: le rôle de la base doit lire toutes les tables, et le dossier des sauvegardes être à l’utilisateur du service.",
  "may-not-create":
    "Le rôle de la base ne peut pas créer la base d’essai. Donnez-lui ce droit (ALTER ROLE … CREATEDB), ou un autre serveur par --into.",
  "extension-missing":
    "Une extension de PostgreSQL (unaccent, pg_trgm) manque sur ce serveur. Installez-la (Debian\u00a0: postgresql-contrib).",
  "dump-missing": "database.dump n’y est pas. Cette sauvegarde ne vaut rien\u00a0: faites-en une autre.",
  "dump-altered":
    "database.dump n’est plus le fichier qui a été écrit\u00a0: il est coupé ou abîmé. Prenez une sauvegarde plus ancienne, et regardez l’état du disque.",
  "not-readable":
    "pg_restore ne sait pas lire database.dump\u00a0: il est coupé ou abîmé. Faites une autre sauvegarde.",
  "rows-refused":
    "Des lignes de la sauvegarde sont refusées par la base d’essai. Faites une autre sauvegarde et vérifiez-la.",
  "tool-failed":
    "pg_dump ou pg_restore s’est arrêté. Lancez-le à la main pour voir pourquoi (docs/operations.md, «\u00a0Backups\u00a0»).",
};
