import { scan } from "@/lib/core/antivirus";
import type { Env } from "@/lib/core/env";
import { type Finding, findingsOf } from "./finding";

/** The test file that every antivirus refuses, written so that none refuses this one. */
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/** Whether ClamAV answers, passes what is clean and stops what is not. */
export async function checkAntivirus(settings: Env): Promise<Finding[]> {
  const { found, ok, warn, fault } = findingsOf("Antivirus");
  const { CLAMAV_HOST: host, CLAMAV_PORT: port } = settings;
  if (!host) {
    warn(
      "aucun\u00a0: les documents des adhérents ne sont pas lus",
      "installez ClamAV et donnez CLAMAV_HOST",
    );
    return found;
  }
  const answers = await Promise.all([
    scan(Buffer.from("rien"), settings),
    scan(Buffer.from(eicar), settings),
  ]).catch(() => undefined);
  const [clean, infected] = answers ?? [];
  if (!answers)
    fault(
      `ClamAV ne répond pas (${host}:${port})`,
      "démarrez clamd, ou corrigez CLAMAV_HOST et CLAMAV_PORT\u00a0: aucun document n’est pris sans lui",
    );
  else if (infected !== "infected")
    fault(
      "ClamAV laisse passer le fichier d’essai EICAR",
      "lancez freshclam pour lui donner ses signatures, puis redémarrez clamd",
    );
  else if (clean !== "clean") fault("ClamAV refuse un fichier sain", "voyez le journal de clamd");
  else ok("ClamAV répond, et refuse le fichier d’essai");
  return found;
}
