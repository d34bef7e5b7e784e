import { createHash, timingSafeEqual } from "node:crypto";

/**
 * What a machine is answered when it does not show the token of a setting (`Authorization: Bearer …`): 401, or 404 when
 * the setting has none. Undefined when it may go on. The comparison takes the same time whatever was sent.
 */
export function requireToken(request: Request, token: string | undefined): Response | undefined {
  if (!token) return answer(404);
  const [, sent = ""] = request.headers.get("authorization")?.match(/^Bearer +(\S+)$/i) ?? [];
  return timingSafeEqual(digest(sent), digest(token)) ? undefined : answer(401);
}

const digest = (text: string) => createHash("sha256").update(text).digest();

const answer = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });
