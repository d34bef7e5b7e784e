import { notFound } from "next/navigation";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { publishedAt } from "@/lib/help/queries";

export default async function HelpArticlePage({ params }: PageProps<"/aide/[slug]">) {
  const page = await publishedAt(database(), (await params).slug);
  if (!page) notFound();
  return (
    <PageBody>
      <PageTitle lead={page.content.summary}>{page.content.title}</PageTitle>
    </PageBody>
  );
}
