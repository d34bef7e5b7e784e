import type { Db } from "@/db/client";
import type { Env } from "@/lib/core/env";
import { type Finding, findingsOf } from "./finding";
import { readState } from "./queries";

const toleratedSeconds = 2;

/** Whether this machine's clock agrees with PostgreSQL's, and with the one that serves our public address. */
export async function checkClock(settings: Env, db: Db): Promise<Finding[]> {
  const { found, ok, fault } = findingsOf("Horloge");
  const others = await Promise.all([databaseClock(db), httpsClock(settings.APP_URL)]);
  for (const other of others) {
    if (!other) continue;
    const ahead = (other.hereMs - other.thereMs) / 1_000;
    const seconds = Math.abs(ahead).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
    if (Math.abs(ahead) <= toleratedSeconds) ok(`à l’heure de ${other.whose}`);
    else
      fault(
        `${seconds} s ${ahead > 0 ? "d’avance" : "de retard"} sur ${other.whose}`,
        "mettez les machines à l’heure (chrony ou systemd-timesyncd)\u00a0: codes, liens et captchas sont refusés sinon",
      );
  }
  return found;
}

type Clock = { whose: string; hereMs: number; thereMs: number };

/** Read in the middle of the exchange. */
async function databaseClock(db: Db): Promise<Clock> {
  const before = Date.now();
  const { clockMs } = await readState(db);
  return { whose: "PostgreSQL", hereMs: (before + Date.now()) / 2, thereMs: clockMs };
}

/** `Date` has whole seconds: the middle of its second is taken. */
async function httpsClock(url: string): Promise<Clock | undefined> {
  if (!url.startsWith("https:")) return undefined;
  const before = Date.now();
  const answer = await fetch(url, {
    method: "HEAD",
    redirect: "manual",
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined);
  const date = Date.parse(answer?.headers.get("date") ?? "");
  if (Number.isNaN(date)) return undefined;
  return { whose: new URL(url).hostname, hereMs: (before + Date.now()) / 2, thereMs: date + 500 };
}
