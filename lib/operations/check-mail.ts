import type { Env } from "@/lib/core/env";
import { probeSmtp } from "@/lib/core/smtp";
import { type Finding, findingsOf, isLocal } from "./finding";

const mends: Record<string, string> = {
  ECONNREFUSED: "démarrez-le, ou corrigez l’hôte et le port de SMTP_URL",
  ENOTFOUND: "cet hôte n’existe pas\u00a0: corrigez SMTP_URL",
  EDNS: "cet hôte n’existe pas\u00a0: corrigez SMTP_URL",
  ETIMEDOUT: "rien ne répond\u00a0: regardez le pare-feu et l’adresse",
  EAUTH: "l’utilisateur ou le mot de passe de SMTP_URL est refusé\u00a0: corrigez-les",
  ETLS: "il n’offre pas STARTTLS ou son certificat est refusé\u00a0: prenez smtps://, ou faites réparer son certificat",
  ESOCKET:
    "la connexion est coupée ou le certificat refusé\u00a0: smtp:// pour STARTTLS (port 587), smtps:// pour TLS (port 465)",
};

const mendOf = (code: string): string =>
  mends[code] ?? mends[/SSL|TLS|CERT|SIGNATURE/.test(code) ? "ETLS" : ""] ?? "voyez son journal";

/** Whether the mail server opens, encrypts and knows us, without sending anything; and whom e-mails are from. */
export async function checkMail(settings: Env): Promise<Finding[]> {
  const { found, ok, warn, fault } = findingsOf("Courrier");
  const { SMTP_URL: url, MAIL_FROM: from, APP_URL } = settings;
  const probed = await probeSmtp(url);
  const { hostname, username, protocol } = new URL(url);
  const how = [protocol === "smtps:" ? "TLS" : !isLocal(url) && "STARTTLS", username && "identifié"].filter(
    Boolean,
  );
  if (probed.ok) ok([`${hostname} répond`, ...how].join(", "));
  else fault(`${hostname} ne prend pas nos e-mails (${probed.refusal})`, mendOf(probed.refusal));
  const domain = from.match(/@([a-z0-9.-]+\.[a-z]{2,})\s*>?\s*$/i)?.[1];
  if (!domain) fault("MAIL_FROM n’est pas une adresse", "écrivez «\u00a0Nom <adresse@domaine>\u00a0»");
  else if (/\.(example|invalid|test)$/.test(domain) && !isLocal(APP_URL))
    fault(
      `MAIL_FROM est de ${domain}, qui n’existe pas`,
      "donnez une adresse de la mutuelle, que son SPF autorise",
    );
  if (!isLocal(url) && /requireTLS=false/i.test(url))
    warn(
      "les e-mails partent en clair",
      "retirez ?requireTLS=false de SMTP_URL\u00a0: ils portent des liens secrets",
    );
  return found;
}
