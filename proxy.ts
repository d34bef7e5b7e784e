import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/core/content-security";
import { isPublishedAddress } from "@/lib/help/published-addresses";

/** Gives each page made for one request its own nonce, and tells it its own address. It guards nothing. */
export function proxy(request: NextRequest): NextResponse {
  if (isMadeBefore(request)) return NextResponse.next();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`], process.env.CAPTCHA_PROVIDER === "hcaptcha");
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  // Those addresses let what they answer be kept: not what was made for one request, as the answer to a form is.
  if (isPublishedAddress(request.nextUrl.pathname))
    response.headers.set("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate");
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
    // On Vercel, pages of published content are made for each request too (`lib/help/follow-publications.ts`).
    { source: "/", has: [{ type: "header", key: "x-vercel-id" }] },
    { source: "/aide", has: [{ type: "header", key: "x-vercel-id" }] },
    { source: "/aide/:slug", has: [{ type: "header", key: "x-vercel-id" }] },
    {
      source:
        "/(accessibilite|confidentialite|contact|creer-mon-espace/messagerie|mentions-legales|mot-de-passe-oublie|mot-de-passe-oublie/messagerie|plan-du-site)",
      has: [{ type: "header", key: "x-vercel-id" }],
    },
    // Documents and pictures sent go straight to their route: the proxy would hold them whole in memory.
    { source: "/((?!api/pieces|equipe/aide/images$).*)", has: [{ type: "header", key: "content-type" }] },
  ],
};

/** A matcher sees headers, which anybody writes, and not the method: a page that is only read keeps its own policy. */
const isMadeBefore = ({ method, nextUrl: { pathname } }: NextRequest): boolean =>
  (method === "GET" || method === "HEAD") &&
  !config.matcher.some((source) => typeof source === "string" && covers(source, pathname)) &&
  !(process.env.MADE_FOR_VERCEL && isPublishedAddress(pathname));

const covers = (source: string, pathname: string): boolean =>
  new RegExp(`^${source.replace("/:path*", "(/.*)?")}$`).test(pathname);
