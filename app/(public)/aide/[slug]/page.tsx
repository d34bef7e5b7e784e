import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { Temporal } from "temporal-polyfill";
import { HelpArticle } from "@/components/help/help-article";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { formatDate } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import { picturesOf } from "@/lib/help/pictures-of";
import { publishedAt } from "@/lib/help/queries";

export const dynamic = "force-dynamic";

/** Read once for the page and its title. */
const pageAt = cache((slug: string) => publishedAt(database(), slug));

export async function generateMetadata({ params }: PageProps<"/aide/[slug]">): Promise<Metadata> {
  const page = await pageAt((await params).slug);
  return page
    ? { title: page.content.title, description: page.content.summary }
    : { title: "Page introuvable" };
}

export default async function HelpArticlePage({ params }: PageProps<"/aide/[slug]">) {
  const { slug } = await params;
  const page = await pageAt(slug);
  if (!page) notFound();
  if (page.slug !== slug) permanentRedirect(routeTo.helpPage(page.slug));
  const pictures = await picturesOf(database(), page.content);
  return (
    <PageBody width="wide">
      <HelpArticle
        content={page.content}
        theme={page.theme}
        pictures={pictures}
        updated={dayOf(page.publishedAt)}
      />
    </PageBody>
  );
}

const dayOf = (moment: string) =>
  formatDate(
    Temporal.Instant.from(moment.replace(" ", "T")).toZonedDateTimeISO("Europe/Paris").toPlainDate(),
  );
