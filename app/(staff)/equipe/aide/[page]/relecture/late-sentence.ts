import { database } from "@/db/client";
import { formatTime } from "@/lib/core/format";
import { findDeskPage } from "@/lib/help/desk-queries";
import type { HelpState } from "@/lib/help/rules";

const done: Record<HelpState, string> = {
  published: "a publié cette page",
  draft: "a repris cette page",
  "in-review": "a changé cette page",
  archived: "a archivé cette page",
};

/** To who comes second: who was first, when, and that nothing is lost. */
export async function lateSentence(pageId: string, staffId: string): Promise<string> {
  const page = await findDeskPage(database(), pageId);
  if (!page) return "Cette page n’existe plus. Revenez à la liste.";
  const who =
    page.changedById === staffId
      ? "Vous avez déjà agi"
      : `${page.changedBy ?? "Quelqu’un"} ${done[page.state]}`;
  return `${who} à ${formatTime(page.changedAt)}. Votre action n’est pas faite, et aucun texte n’est perdu\u00a0: chacun est gardé dans les versions.`;
}
