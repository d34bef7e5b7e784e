import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/core/content-security";

/** Gives each page made for one request its own nonce, and tells it its own address. It guards nothing. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`], process.env.CAPTCHA_PROVIDER === "hcaptcha");
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Pages made for each request, and any form posted: static pages have a policy of their own (`scripts/build.ts`). */
export const config = {
  matcher: [
    "/connexion",
    "/creer-mon-espace",
    "/adresse-e-mail-oubliee",
    "/choisir-mon-mot-de-passe",
    "/confirmer-mon-adresse",
    "/garder-mon-adresse",
    "/annuler-mon-compte-bancaire",
    "/resilier/:path*",
    "/espace/:path*",
    "/equipe",
    "/equipe/((?!aide/images$).*)",
    "/verifier",
    "/aide/recherche",
    "/aide/apercu/:path*",
    "/carte-partagee/:path*",
    // Documents and pictures sent go straight to their route: the proxy would hold them whole in memory.
    { source: "/((?!api/pieces|equipe/aide/images$).*)", has: [{ type: "header", key: "content-type" }] },
  ],
};
