import type { Temporal } from "temporal-polyfill";
import type { Refused } from "@/lib/core/result";

export type ApiRefusal =
  | "key-missing"
  | "key-invalid"
  | "scope-missing"
  | "cursor-invalid"
  | "limit-invalid"
  | "too-many-requests"
  | "changes-unreadable";

type Problem = { status: number; title: string; detail: string };

/** Each refusal of the interface: its code is stable, a program may rely on it; its words may change. */
export const problems: Record<ApiRefusal, Problem> = {
  "key-missing": {
    status: 401,
    title: "Clé absente",
    detail: "Envoyez l’en-tête « Authorization\u00a0: Bearer CLÉ ».",
  },
  "key-invalid": {
    status: 401,
    title: "Clé inconnue ou révoquée",
    detail: "Vérifiez la clé, ou demandez-en une à l’exploitant\u00a0: npm run ops -- feed keys add NOM.",
  },
  "scope-missing": {
    status: 403,
    title: "Droit manquant",
    detail: "Cette clé n’a pas le droit «\u00a0changes:read\u00a0». Demandez-en une autre à l’exploitant.",
  },
  "cursor-invalid": {
    status: 400,
    title: "Curseur illisible",
    detail:
      "«\u00a0after\u00a0» doit être le «\u00a0next\u00a0» d’une réponse précédente, tel quel, ou être absent pour tout relire.",
  },
  "limit-invalid": {
    status: 400,
    title: "Limite invalide",
    detail: "«\u00a0limit\u00a0» doit être un nombre entier de 1 à 500.",
  },
  "too-many-requests": {
    status: 429,
    title: "Trop de requêtes",
    detail: "Attendez le nombre de secondes de l’en-tête Retry-After, puis recommencez.",
  },
  "changes-unreadable": {
    status: 500,
    title: "Lecture impossible",
    detail: "La faute est chez nous, et rien n’est perdu\u00a0: recommencez plus tard avec le même curseur.",
  },
};

/** A refusal as RFC 9457 writes it. */
export function problemResponse(
  { refusal, until }: Pick<Refused<ApiRefusal>, "refusal" | "until">,
  now: Temporal.Instant,
): Response {
  const { status, title, detail } = problems[refusal];
  const headers = new Headers({ "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  if (status === 401) headers.set("WWW-Authenticate", 'Bearer realm="changes"');
  if (until) headers.set("Retry-After", String(Math.max(1, Math.ceil(now.until(until).total("seconds")))));
  const body = { type: "about:blank", status, title, detail, code: refusal };
  return new Response(JSON.stringify(body), { status, headers });
}
