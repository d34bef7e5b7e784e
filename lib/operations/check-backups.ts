import { desc, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { auditEvents } from "@/db/schema";
import type { Env } from "@/lib/core/env";
import { listBackups } from "./backup-folder";
import { codeOf, type Finding, findingsOf } from "./finding";

const oldHours = 26;
const verifiedDays = 35;

/** How old the newest backup is, and when one was last proved to come back. */
export async function checkBackups(
  { BACKUP_FOLDER: folder }: Env,
  db: Db,
  now: Temporal.Instant,
): Promise<Finding[]> {
  const { found, ok, warn, fault } = findingsOf("Sauvegardes");
  if (!folder) {
    warn(
      "BACKUP_FOLDER n’est pas réglé",
      "si vous sauvez la base autrement, prouvez-le par une restauration chaque mois",
    );
    return found;
  }
  const backups = await listBackups(folder).catch(codeOf);
  if (typeof backups === "string") {
    fault(
      `BACKUP_FOLDER ne se lit pas (${backups})`,
      "créez ce dossier, à l’utilisateur du service (chmod 700)",
    );
    return found;
  }
  const hours = backups[0] && Math.floor(now.since(backups[0].madeAt).total("hours"));
  if (hours === undefined)
    fault("aucune sauvegarde", "lancez «\u00a0npm run ops -- backup make\u00a0», chaque nuit");
  else if (hours > oldHours)
    fault(
      `la dernière a ${hours} h`,
      "lancez «\u00a0npm run ops -- backup make\u00a0», et voyez pourquoi la nuit ne l’a pas fait",
    );
  else ok(`la dernière a ${hours < 1 ? "moins d’une heure" : `${hours} h`}`);
  const last = await lastVerification(db);
  if (last?.outcome !== undefined && last.outcome !== "same")
    fault(
      "la dernière vérifiée ne revient pas entière",
      "relancez «\u00a0npm run ops -- backup verify\u00a0» et lisez ce qu’elle dit",
    );
  else if (!last || now.since(last.at).total("hours") > verifiedDays * 24)
    warn("aucune n’a été restaurée depuis un mois", "lancez «\u00a0npm run ops -- backup verify\u00a0»");
  else ok("l’une d’elles a été restaurée ce mois-ci, identique");
  return found;
}

async function lastVerification(db: Db) {
  const [event] = await db
    .select({ at: auditEvents.at, details: auditEvents.details })
    .from(auditEvents)
    .where(eq(auditEvents.kind, "backup-verified"))
    .orderBy(desc(auditEvents.id))
    .limit(1);
  return event && { at: event.at, outcome: event.details.outcome };
}
