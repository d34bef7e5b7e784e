import { HelpArticle } from "@/components/help/help-article";
import type { HelpContent } from "@/lib/help/content";
import type { PictureBook } from "@/lib/help/pictures-of";
import type { HelpTheme } from "@/lib/help/rules";

type ReadRevisionProps = { content: HelpContent; theme: HelpTheme; pictures: PictureBook };

/** A text of a page, as the public would read it. */
export const ReadRevision = ({ content, theme, pictures }: ReadRevisionProps) => (
  <div className="rounded-control border border-line bg-surface p-4 sm:p-6">
    <HelpArticle content={content} theme={theme} pictures={pictures} titleAs="h2" />
  </div>
);
