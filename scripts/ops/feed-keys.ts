import { parseArgs } from "node:util";
import type { Db } from "@/db/client";
import { addApiKey, listApiKeys, revokeApiKey } from "@/lib/change/api-keys";
import { type Scope, scopes } from "@/lib/change/rules";
import { now } from "@/lib/core/clock";
import { runCommand, type Said, table } from "../command";

export const usage = `  npm run ops -- feed keys add NOM [--scope ${scopes.join("|")}]
  npm run ops -- feed keys list
  npm run ops -- feed keys revoke NOM`;

/** Makes, shows or closes the keys by which the management system reads what changed. */
export async function run(words: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    strict: false,
    options: { scope: { type: "string", multiple: true } },
  });
  const [verb, name, ...more] = positionals;
  await runCommand(async (db) => {
    if (more.length > 0) return { refused: usage };
    if (verb === "add" && name) return add(db, name, values.scope ?? [...scopes]);
    if (verb === "revoke" && name) return revoke(db, name);
    return verb === "list" && !name ? list(db) : { refused: usage };
  });
}

async function add(db: Db, name: string, asked: string | boolean | (string | boolean)[]): Promise<Said> {
  const known = scopes.filter((scope): scope is Scope => [asked].flat().includes(scope));
  if (known.length !== new Set([asked].flat()).size)
    return { refused: `Droit inconnu. Les droits possibles\u00a0: ${scopes.join(", ")}.` };
  const made = await addApiKey(db, { name, scopes: known, now: now() });
  if (!made.ok) return { refused: `Le nom «\u00a0${name}\u00a0» a déjà servi. Choisissez-en un autre.` };
  return {
    said: `Clé «\u00a0${name}\u00a0» (${known.join(", ")}), montrée cette seule fois\u00a0:\n\n${made.value}`,
  };
}

async function revoke(db: Db, name: string): Promise<Said> {
  const outcome = await revokeApiKey(db, { name, now: now() });
  return outcome.ok
    ? { said: `La clé «\u00a0${name}\u00a0» n’ouvre plus rien.` }
    : {
        refused: `Aucune clé en vigueur ne s’appelle «\u00a0${name}\u00a0». Voyez\u00a0: npm run ops -- feed keys list`,
      };
}

async function list(db: Db): Promise<Said> {
  const keys = await listApiKeys(db);
  if (keys.length === 0) return { said: "Aucune clé." };
  const rows = keys.map(({ name, scopes: allowed, createdAt, usedAt, revokedAt }) => [
    name,
    allowed.join(","),
    createdAt.toString({ smallestUnit: "second" }),
    usedAt?.toString({ smallestUnit: "minute" }) ?? "jamais",
    revokedAt?.toString({ smallestUnit: "second" }) ?? "",
  ]);
  return { said: table(["NOM", "DROITS", "FAITE", "DERNIER USAGE", "RÉVOQUÉE"], rows) };
}
