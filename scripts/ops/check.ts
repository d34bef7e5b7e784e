import { directUrl, openDb } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env, readSettings } from "@/lib/core/env";
import type { Finding } from "@/lib/operations/finding";
import { runChecks } from "@/lib/operations/run-checks";
import { readEnvFile } from "../env-file";

export const usage = `Contrôle\u00a0:
  npm run ops -- check [--json]          dit ce qui ne va pas, et comment y remédier`;

/** Tries the settings and all that the service leans on. Exit code 0: nothing is wrong; 1: something is; 2: not asked so. */
export async function run(words: string[]): Promise<void> {
  const json = words.length === 1 && words[0] === "--json";
  if (words.length > 0 && !json) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  process.exitCode = 2;
  readEnvFile();
  const found = await findings();
  console.log(json ? JSON.stringify(found, null, 1) : [...found.map(line), "", conclusion(found)].join("\n"));
  process.exitCode = found.some(({ level }) => level === "fault") ? 1 : 0;
}

async function findings(): Promise<Finding[]> {
  const settings = readSettings(process.env);
  if (!settings.ok) return settings.faults.map(settingFault);
  const db = openDb(directUrl(), { max: 4, kind: "command" });
  const right: Finding = { area: "Réglages", level: "ok", said: "aucune faute" };
  return [right, ...(await runChecks(env(), db, now()).finally(() => db.close()))];
}

const settingFault = ({ name, message }: { name: string; message: string }): Finding => ({
  area: "Réglages",
  level: "fault",
  said: `${name}\u00a0: ${message}`,
  mend: "corrigez .env ou l’environnement (voir .env.example)",
});

const marks = { ok: ["✓", 32], warning: ["!", 33], fault: ["✗", 31] } as const;
const inColour = process.stdout.isTTY && !process.env.NO_COLOR;

function line({ area, level, said, mend }: Finding): string {
  const [mark, colour] = marks[level];
  const shown = inColour ? `\x1b[${colour}m${mark}\x1b[0m` : mark;
  return `${shown} ${area}\u00a0: ${said}${mend ? ` — ${mend}` : ""}`;
}

function conclusion(found: Finding[]): string {
  const count = (level: Finding["level"]) => found.filter((one) => one.level === level).length;
  const faults = count("fault");
  if (faults === 0)
    return count("warning") === 0
      ? "Tout va bien."
      : "Rien n’empêche le service\u00a0: voyez les lignes marquées «\u00a0!\u00a0».";
  return faults > 1 ? `${faults} fautes à réparer.` : "Une faute à réparer.";
}
