import { migrateDatabase } from "@/db/migrate";
import { env } from "@/lib/core/env";
import { readEnvFile } from "./env-file";
import { importHelp } from "./import-help";

readEnvFile();
await migrateDatabase(env().DATABASE_URL);
const imported = await importHelp(env().DATABASE_URL);
console.log("La base de données est à jour.");
if (imported > 0) console.log(`${imported} pages d’aide ont été publiées.`);
