import { migrateDatabase } from "@/db/migrate";
import { env } from "@/lib/core/env";
import { readEnvFile } from "./env-file";

readEnvFile();
await migrateDatabase(env().DATABASE_URL);
console.log("La base de données est à jour.");
