import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const manifestFile = ".next/routes-manifest.json";
const Manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

type Route = { page: string; matches: RegExp };
let routes: Route[] | undefined;

/**
 * The route that an address leads to, as `app/` names it: « /lien/[purpose]/[secret] », never the secret. What no route
 * answers is « other »: what anybody may invent is not written. Next's own files and those of `public/` are « file ».
 */
export function routePattern(pathname: string): string {
  if (pathname.startsWith("/_next/") || /\.\w{2,11}$/.test(pathname)) return known(pathname) ?? "file";
  return known(pathname) ?? "other";
}

function known(pathname: string): string | undefined {
  routes ??= builtRoutes();
  return routes.find(({ matches }) => matches.test(pathname))?.page;
}

/** In the order in which Next tries them. A server in development has no manifest. */
function builtRoutes(): Route[] {
  if (!existsSync(manifestFile)) return [];
  const { staticRoutes, dynamicRoutes } = Manifest.parse(JSON.parse(readFileSync(manifestFile, "utf8")));
  return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, matches: new RegExp(regex) }));
}
