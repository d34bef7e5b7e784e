import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HelpArticle } from "@/components/help/help-article";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formatMoment } from "@/lib/core/format";
import { picturesOf } from "@/lib/help/pictures-of";
import { previewedPage } from "@/lib/help/preview";

/** The same for every link: what previews it must learn nothing. */
export const metadata: Metadata = {
  title: "Aperçu d’une page d’aide",
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

export default async function HelpPreviewPage({ params }: PageProps<"/aide/apercu/[secret]">) {
  const { secret } = await params;
  const page = await previewedPage(database(), secret, now());
  if (!page) notFound();
  const { content, theme, expiresAt } = page;
  return (
    <PageBody width="wide">
      <div className="mb-10">
        <Notice tone="warning" title="Ceci est un brouillon">
          <p>
            {`Vous voyez cette page comme elle sera, avant sa publication. Le public ne la voit pas ainsi. Ce lien fonctionne jusqu’au ${formatMoment(expiresAt)}.`}
          </p>
        </Notice>
      </div>
      <HelpArticle content={content} theme={theme} pictures={await picturesOf(database(), content)} />
    </PageBody>
  );
}
