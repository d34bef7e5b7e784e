import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { routes, routeTo } from "@/lib/core/routes";
import { publishedNames } from "@/lib/document/rules";
import { allKinds, kinds } from "@/lib/request/rules";
import type { HelpContent } from "./content";
import { leadsOutside, linksOf, type PageLink } from "./links";
import { type Reach, reachAll } from "./reach-all";
import { innerAddress } from "./rules";

/** A link that leads nowhere, and why. */
export type DeadLink = PageLink & { fault: "unknown-page" | "unknown-anchor" | "unreachable" };

/**
 * The links of a page that lead nowhere. Within the site: a page of the product, a published page of help at its present
 * or a former address, a text that the mutual publishes, an anchor that is there. Out of it: what `reach` says. A mail
 * address or a telephone is judged by its form alone, when it is written.
 */
export async function checkLinks(db: Db, content: HelpContent, reach: Reach): Promise<DeadLink[]> {
  const links = linksOf(content);
  const hrefs = links.map(({ href }) => href);
  const outside = links.filter(leadsOutside).map(({ href }) => href);
  const [anchors, reached] = await Promise.all([helpAnchors(db, hrefs), reachAll(outside, reach)]);
  const own = new Set(content.sections.map(({ id }) => id));
  return links.flatMap((link) => {
    const fault = faultOf(link, { own, anchors, reached });
    return fault ? [{ ...link, fault }] : [];
  });
}

type Known = { own: Set<string>; anchors: Map<string, Set<string>>; reached: Set<string> };

function faultOf(link: PageLink, { own, anchors, reached }: Known): DeadLink["fault"] | undefined {
  const { href } = link;
  if (leadsOutside(link)) return reached.has(href) ? undefined : "unreachable";
  if (href.startsWith("#")) return own.has(href.slice(1)) ? undefined : "unknown-anchor";
  if (!href.startsWith("/")) return undefined;
  const inner = innerAddress(href);
  if (!inner) return "unknown-page";
  const { pathname, hash } = inner;
  if (pages.has(pathname)) return undefined;
  const sections = anchors.get(pathname);
  if (!sections) return "unknown-page";
  return hash === "" || sections.has(hash.slice(1)) ? undefined : "unknown-anchor";
}

const pages: ReadonlySet<string> = new Set([
  ...Object.values(routes).flatMap((address) => innerAddress(address)?.pathname ?? []),
  ...publishedNames.map(routeTo.published),
  ...allKinds.map((kind) => routeTo.newRequest(kinds[kind].slug)),
]);

/** The sections of the pages of help that are linked to, by the address that the link says. */
async function helpAnchors(db: Db, hrefs: string[]): Promise<Map<string, Set<string>>> {
  const slugs = hrefs.flatMap((href) => slugIn(href) ?? []);
  if (slugs.length === 0) return new Map();
  const rows = await db.execute<{ slug: string; ids: string[] }>(sql`
    select a.slug, jsonb_path_query_array(r.content, '$.sections[*].id') as ids
    from help_addresses a
    join help_pages p on p.id = a.page_id
    join help_revisions r on r.id = p.published_revision_id
    where a.slug in (select jsonb_array_elements_text(${JSON.stringify(slugs)}::jsonb))`);
  return new Map(rows.map(({ slug, ids }) => [routeTo.helpPage(slug), new Set(ids)]));
}

const slugIn = (href: string): string | undefined =>
  href.startsWith("/") ? innerAddress(href)?.pathname.match(/^\/aide\/([a-z0-9-]+)$/)?.[1] : undefined;
