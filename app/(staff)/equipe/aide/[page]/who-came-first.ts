import { database } from "@/db/client";
import { formatTime } from "@/lib/core/format";
import { findDeskPage } from "@/lib/help/desk-queries";

/** Who changed a page last and when, in words. */
export const whoCameFirst = async (pageId: string, staffId: string) =>
  saidOf(await findDeskPage(database(), pageId), staffId);

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
