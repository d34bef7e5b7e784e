import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type RouteName = (path: string) => string;

const Manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/**
 * Names the route of a path by its pattern, « /espace/remboursements/[id] »: what is written of a request holds no
 * secret, and there are only so many. `/_next/static` stands for the files of a build, `other` for the rest. Read from
 * what the build wrote, most precise first.
 */
export function routeNames(manifestFile = ".next/routes-manifest.json"): RouteName {
  const { staticRoutes, dynamicRoutes } = readManifest(manifestFile);
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (path) => {
    const exact = path.length > 1 ? path.replace(/\/$/, "") : path;
    if (fixed.has(exact)) return exact;
    if (path.startsWith("/_next/static/")) return "/_next/static";
    return patterns.find(({ regex }) => regex.test(path))?.page ?? "other";
  };
}

/** In development there is no build. */
const readManifest = (file: string) =>
  existsSync(file)
    ? Manifest.parse(JSON.parse(readFileSync(file, "utf8")))
    : { staticRoutes: [], dynamicRoutes: [] };

const shared = globalThis as typeof globalThis & { espaceRoutes?: RouteName };

/** The route of a path, by the build that this process serves. */
export const routeName: RouteName = (path) => {
  shared.espaceRoutes ??= routeNames();
  return shared.espaceRoutes(path);
};

/** The path of what a request asks, without its query. */
export const pathOf = (address: string | undefined): string => (address ?? "/").split("?", 1)[0] || "/";
