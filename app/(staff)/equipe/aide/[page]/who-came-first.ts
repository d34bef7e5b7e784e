import { database } from "@/db/client";
import { formatTime } from "@/lib/core/format";
import { findDeskPage, listRevisions } from "@/lib/help/desk-queries";

/** Who changed a page last and when, in words; and the number under which one's own text was put aside. */
export async function whoCameFirst(pageId: string, staffId: string) {
  const [page, revisions] = await Promise.all([
    findDeskPage(database(), pageId),
    listRevisions(database(), pageId),
  ]);
  const aside = revisions.find(({ reason }) => reason === "put-aside");
  return { ...saidOf(page, staffId), keptAs: aside?.number ?? null };
}

type Page = Awaited<ReturnType<typeof findDeskPage>>;

/** The version of a page, and who made it. */
export function saidOf(page: Page, staffId: string) {
  if (!page) return { version: 0, said: "Cette page n’existe plus" };
  const at = formatTime(page.changedAt);
  const said =
    page.changedById === staffId
      ? `Vous avez changé cette page à ${at}, dans un autre onglet`
      : `${page.changedBy ?? "Quelqu’un"} a changé cette page à ${at}`;
  return { version: page.version, said };
}
