import { setTimeout } from "node:timers/promises";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { Env } from "@/lib/core/env";
import { checkAddress } from "./check-address";
import { checkAntivirus } from "./check-antivirus";
import { checkBackups } from "./check-backups";
import { checkCaptcha } from "./check-captcha";
import { checkClock } from "./check-clock";
import { checkDatabase } from "./check-database";
import { checkKeys } from "./check-keys";
import { checkMail } from "./check-mail";
import { checkOtherAddresses } from "./check-other-addresses";
import { checkQueue } from "./check-queue";
import { checkStorage } from "./check-storage";
import { codeOf, type Finding } from "./finding";
import { readState } from "./queries";

const secondsForEach = 60;

type Check = [area: string, check: () => Promise<Finding[]>];

/** Tries everything that the service leans on. What lives in the database waits until the database is right. */
export async function runChecks(settings: Env, db: Db, now: Temporal.Instant): Promise<Finding[]> {
  const alone: Check[] = [
    ["Base de données", () => checkDatabase(settings)],
    ["Adresses de la base", () => checkOtherAddresses(settings)],
    ["Courrier", () => checkMail(settings)],
    ["Documents", () => checkStorage(settings, now)],
    ["Antivirus", () => checkAntivirus(settings)],
    ["Adresse publique", () => checkAddress(settings)],
  ];
  const inside: Check[] = [
    ["Horloge", () => checkClock(settings, db)],
    ["Captcha", () => checkCaptcha(settings, db, now)],
    ["Clés", () => checkKeys(settings, db)],
    ["Tâches", () => checkQueue(settings, db)],
    ["Sauvegardes", () => checkBackups(settings, db, now)],
  ];
  const found = (await Promise.all(alone.map(tried))).flat();
  const isUsable = await readState(db).then(
    () => true,
    () => false,
  );
  if (isUsable) return [...found, ...(await Promise.all(inside.map(tried))).flat()];
  const waiting = inside.map(([area]) => area).join(", ");
  return [
    ...found,
    {
      area: "À suivre",
      level: "warning",
      said: `${waiting}\u00a0: pas encore vérifiés`,
      mend: "réparez d’abord la base de données",
    },
  ];
}

async function tried([area, check]: Check): Promise<Finding[]> {
  const tooLong = setTimeout(secondsForEach * 1_000, undefined, { ref: false }).then(() => {
    throw new Error("too long");
  });
  return Promise.race([check(), tooLong]).catch((error) => [
    {
      area,
      level: "fault",
      said: `n’a pas pu être vérifié (${codeOf(error)})`,
      mend: "réparez d’abord ce qui précède, puis relancez",
    },
  ]);
}
