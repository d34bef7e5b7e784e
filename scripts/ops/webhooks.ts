import type { Db } from "@/db/client";
import { listDead, replayDeliveries } from "@/lib/change/replay-deliveries";
import type { AddressRefusal } from "@/lib/change/webhook-address";
import { addWebhook, disableWebhook, listWebhooks } from "@/lib/change/webhooks";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { runCommand, type Said, table } from "../command";

export const usage = `Avis donnés au système de gestion\u00a0:
  npm run ops -- webhooks add ADRESSE       (https://…)
  npm run ops -- webhooks list
  npm run ops -- webhooks disable ID
  npm run ops -- webhooks dead              (les envois abandonnés)
  npm run ops -- webhooks replay ID|--all   (ID du changement)`;

const sentences: Record<AddressRefusal, string> = {
  "address-unclear":
    "Cette adresse n’est pas complète. Écrivez-la en entier, par exemple https://gestion.example/avis.",
  "address-not-https": "Seule une adresse https:// est acceptée, sauf sur cette machine.",
  "address-private":
    "Cette adresse est celle d’un réseau privé. Si c’est voulu, nommez son hôte dans WEBHOOK_PRIVATE_HOSTS (voir .env.example).",
};

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Adds, shows or stops the addresses that hear of each change; sends again what was given up. */
export const run = ([verb, about, ...more]: string[]): Promise<void> =>
  runCommand(async (db) => {
    if (more.length > 0) return { refused: usage };
    if (verb === "add" && about) return add(db, about);
    if (verb === "disable" && about && isUuid(about)) return disable(db, about);
    if (verb === "replay" && about && (about === "--all" || isUuid(about))) return replay(db, about);
    if (verb === "list" && !about) return list(db);
    return verb === "dead" && !about ? dead(db) : { refused: usage };
  });

async function add(db: Db, url: string): Promise<Said> {
  const added = await addWebhook(db, { url, privateHosts: env().WEBHOOK_PRIVATE_HOSTS, now: now() });
  if (!added.ok) return { refused: sentences[added.refusal] };
  const { id, secret } = added.value;
  return {
    said: `Adresse ajoutée\u00a0: ${id}\nSecret de ses signatures, montré cette seule fois\u00a0:\n\n${secret}`,
  };
}

async function disable(db: Db, id: string): Promise<Said> {
  const outcome = await disableWebhook(db, { id, now: now() });
  return outcome.ok
    ? { said: "Plus rien ne part vers cette adresse." }
    : {
        refused:
          "Aucune adresse en service ne porte cet identifiant. Voyez\u00a0: npm run ops -- webhooks list",
      };
}

async function list(db: Db): Promise<Said> {
  const rows = (await listWebhooks(db)).map(({ id, url, createdAt, disabledAt }) => [
    id,
    createdAt.toString({ smallestUnit: "second" }),
    disabledAt ? "hors service" : "en service",
    url,
  ]);
  return { said: rows.length === 0 ? "Aucune adresse." : table(["ID", "AJOUTÉE", "ÉTAT", "ADRESSE"], rows) };
}

async function dead(db: Db): Promise<Said> {
  const rows = (await listDead(db)).map(({ changeId, kind, url, attempts, lastError, settledAt }) => [
    changeId,
    kind,
    settledAt?.toString({ smallestUnit: "second" }) ?? "",
    String(attempts),
    lastError ?? "",
    url,
  ]);
  const names = ["CHANGEMENT", "GENRE", "ABANDONNÉ", "ESSAIS", "ERREUR", "ADRESSE"];
  return { said: rows.length === 0 ? "Aucun envoi abandonné." : table(names, rows) };
}

async function replay(db: Db, about: string): Promise<Said> {
  const count = await replayDeliveries(db, { changeId: about === "--all" ? undefined : about, now: now() });
  return count > 0
    ? { said: `${count} envoi${count > 1 ? "s repartent" : " repart"}.` }
    : { refused: "Aucun envoi abandonné à reprendre. Voyez\u00a0: npm run ops -- webhooks dead" };
}
