import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { Temporal } from "temporal-polyfill";
import { HelpArticle } from "@/components/help/help-article";
import { VoteForm } from "@/components/help/vote-form";
import { PageBody } from "@/components/ui/page-body";
import { formatDate } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import { followPublications } from "@/lib/help/follow-publications";
import { pageAt } from "@/lib/help/read-published";
import { voteAction } from "./actions";

type Props = PageProps<"/aide/[slug]">;

/** None is made by the build: each is kept from the first time that it is asked for, and never on Vercel. */
export const generateStaticParams = process.env.MADE_FOR_VERCEL ? undefined : () => [];

/** Read once for the page and its title. */
const read = cache(pageAt);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await read((await params).slug);
  if (!page) return { title: "Page introuvable" };
  return { title: `${page.content.title} – Aide`, description: page.content.summary };
}

export default async function HelpArticlePage({ params }: Props) {
  await followPublications();
  const { slug } = await params;
  const page = await read(slug);
  if (!page) notFound();
  if (page.slug !== slug) permanentRedirect(routeTo.helpPage(page.slug));
  const { content, theme, pictures, publishedAt } = page;
  return (
    <PageBody width="wide">
      <HelpArticle
        content={content}
        theme={theme}
        pictures={pictures}
        {...(publishedAt && { updated: dayOf(publishedAt) })}
      >
        <VoteForm action={voteAction} slug={slug} />
      </HelpArticle>
    </PageBody>
  );
}

const dayOf = (moment: string) =>
  formatDate(
    Temporal.Instant.from(moment.replace(" ", "T")).toZonedDateTimeISO("Europe/Paris").toPlainDate(),
  );
