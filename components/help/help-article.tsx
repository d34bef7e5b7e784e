import type { ReactNode } from "react";
import type { HelpContent } from "@/lib/help/content";
import type { PictureBook } from "@/lib/help/pictures-of";
import type { HelpTheme } from "@/lib/help/rules";
import { Breadcrumbs } from "./breadcrumbs";
import { HelpContact } from "./help-contact";
import { HelpSection } from "./help-section";
import { TableOfContents } from "./table-of-contents";

type HelpArticleProps = {
  content: HelpContent;
  theme: HelpTheme;
  pictures: PictureBook;
  /** When the public began to read it, « 23 novembre 2026 ». */
  updated?: string;
  /** A page has one title of the first level: within another page, this one takes the second. */
  titleAs?: "h1" | "h2";
  /** What follows the article. */
  children?: ReactNode;
};

/** A page of help as the public reads it; the editor shows the same while it is written. */
export function HelpArticle(props: HelpArticleProps) {
  const { content, theme, pictures, updated, titleAs: Title = "h1", children } = props;
  const endsWithContacts = content.sections.at(-1)?.kind === "contacts";
  return (
    <div className="@container">
      <Breadcrumbs theme={theme} title={content.title} />
      <article className="grid grid-cols-1 gap-x-16 gap-y-10 @4xl:grid-cols-[minmax(0,1fr)_15rem]">
        <header className="flex flex-col gap-4 @4xl:col-start-1">
          <Title className="text-3xl tracking-tight">{content.title || "Page sans titre"}</Title>
          {content.summary && <p className="max-w-[42rem] text-lg text-muted">{content.summary}</p>}
          {updated && <p className="text-sm text-muted">{`Mise à jour le ${updated}`}</p>}
        </header>
        <TableOfContents sections={content.sections} />
        <div className="flex min-w-0 max-w-[46rem] flex-col gap-12 @4xl:col-start-1">
          {content.sections.map((section) => (
            <HelpSection key={section.id} section={section} pictures={pictures} />
          ))}
          {!endsWithContacts && (
            <section>
              <h2 className="mb-4 text-xl">Besoin d’un conseiller ?</h2>
              <HelpContact />
            </section>
          )}
          {children}
        </div>
      </article>
    </div>
  );
}
