import { randomBytes } from "node:crypto";
import { stat, statfs } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { Temporal } from "temporal-polyfill";
import type { Env } from "@/lib/core/env";
import { isFull, read, remove, store } from "@/lib/core/storage";
import { codeOf, type Finding, findingsOf } from "./finding";

const gigabyte = 1e9;

/** Whether a document can be written, read back and removed; who else could read it; the room that is left. */
export async function checkStorage(settings: Env, now: Temporal.Instant): Promise<Finding[]> {
  const { found, ok, fault } = findingsOf("Documents");
  const place = settings.STORAGE_S3_BUCKET ? "STORAGE_S3_BUCKET" : "STORAGE_FOLDER";
  // A folder that is missing would be made, empty, where nobody saves it.
  const isThere = settings.STORAGE_S3_BUCKET || (await stat(settings.STORAGE_FOLDER).catch(() => undefined));
  const outcome = isThere ? await goThrough(now) : "ENOENT";
  if (outcome === "kept") ok("un fichier s’écrit, se relit et se retire");
  else if (outcome === "altered")
    fault("un fichier ne se relit pas comme il a été écrit", "regardez l’état du disque");
  else
    fault(
      `${place} ne garde pas de fichier (${outcome})`,
      mends[outcome] ?? "voyez ce réglage et les droits",
    );
  return settings.STORAGE_S3_BUCKET ? found : [...found, ...(await checkFolder(settings.STORAGE_FOLDER))];
}

const mends: Record<string, string> = {
  ENOENT: "le dossier n’existe pas\u00a0: créez-le, à l’utilisateur du service (chmod 700)",
  ENOTDIR: "ce n’est pas un dossier\u00a0: corrigez le chemin",
  EACCES: "donnez le dossier à l’utilisateur du service (chown), fermé aux autres (chmod 700)",
  EROFS: "le disque est en lecture seule\u00a0: remontez-le en écriture",
  ENOSPC: "le disque est plein\u00a0: faites de la place",
};

async function goThrough(now: Temporal.Instant): Promise<string> {
  const content = randomBytes(1_024);
  try {
    const key = await store(content, now);
    const same = content.equals(await buffer(await read(key)));
    await remove(key);
    return same ? "kept" : "altered";
  } catch (error) {
    return isFull(error) ? "ENOSPC" : deepestCode(error);
  }
}

/** flydrive's own code says which of its verbs failed; its cause says why. */
const deepestCode = (error: unknown): string =>
  error instanceof Error && error.cause ? deepestCode(error.cause) : codeOf(error);

async function checkFolder(folder: string): Promise<Finding[]> {
  const { found, ok, warn, fault } = findingsOf("Documents");
  const facts = await stat(folder).catch(() => undefined);
  if (!facts) return found;
  if ((facts.mode & 0o077) !== 0)
    fault(
      "d’autres utilisateurs de la machine peuvent lire STORAGE_FOLDER",
      `fermez-le\u00a0: chmod 700 ${folder}`,
    );
  const { bavail, bsize } = await statfs(folder);
  const left = bavail * bsize;
  const said = `${(left / gigabyte).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Go libres`;
  if (left < gigabyte) warn(said, "faites de la place\u00a0: sans elle les documents sont refusés");
  else ok(said);
  return found;
}
