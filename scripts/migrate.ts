import { directUrl } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { readEnvFile } from "./env-file";
import { importHelp } from "./import-help";

readEnvFile();
await migrateDatabase(directUrl());
const imported = await importHelp(directUrl());
console.log("La base de données est à jour.");
if (imported > 0) console.log(`${imported} pages d’aide ont été publiées.`);
