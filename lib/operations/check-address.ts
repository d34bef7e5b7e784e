import type { Env } from "@/lib/core/env";
import { routes } from "@/lib/core/routes";
import { codeOf, type Finding, findingsOf, isLocal } from "./finding";

const expected: [header: string, pattern: RegExp, secureOnly?: boolean][] = [
  ["content-security-policy", /default-src/],
  ["x-content-type-options", /nosniff/],
  ["strict-transport-security", /max-age=\d{7,}/, true],
];

/** Whether the public address answers from here, with the headers that the product gives it. */
export async function checkAddress({ APP_URL }: Env): Promise<Finding[]> {
  const { found, ok, warn, fault } = findingsOf("Adresse publique");
  const asked = new URL(routes.contact, APP_URL);
  const answer = await fetch(asked, { redirect: "manual", signal: AbortSignal.timeout(5_000) }).catch(codeOf);
  if (typeof answer === "string") {
    const said = `${asked.origin} ne répond pas d’ici (${answer})`;
    if (isLocal(APP_URL)) warn(said, "démarrez le serveur (npm start)");
    else fault(said, "regardez le serveur, le DNS, le certificat et le pare-feu");
    return found;
  }
  if (answer.status !== 200) {
    fault(
      `${asked.href} répond ${answer.status}`,
      "APP_URL mène ailleurs, ou le proxy ne passe pas les requêtes",
    );
    return found;
  }
  const missing = expected
    .filter(([, , secureOnly]) => !secureOnly || asked.protocol === "https:")
    .filter(([header, pattern]) => !pattern.test(answer.headers.get(header) ?? ""))
    .map(([header]) => header);
  if (missing.length === 0) ok(`${asked.origin} répond, avec ses en-têtes de sécurité`);
  else
    fault(
      `${asked.origin} répond sans ${missing.join(", ")}`,
      "le proxy retire ces en-têtes, ou APP_URL mène à un autre site",
    );
  return found;
}
