import { directUrl } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { runCommand } from "../command";
import { importHelp } from "../import-help";

export const usage = `Base de données\u00a0:
  npm run ops -- migrate                 l’amène au schéma de cette version, et publie l’aide qu’elle n’a jamais eue`;

/** Brings the database to the present schema; may be run again, and by several servers at once. */
export const run = (words: string[]): Promise<void> =>
  runCommand(async () => {
    if (words.length > 0) return { refused: usage };
    const url = directUrl();
    await migrateDatabase(url);
    const imported = await importHelp(url);
    const helped = imported > 0 ? `\n${imported} pages d’aide ont été publiées.` : "";
    return { said: `La base de données est à jour.${helped}` };
  });
