import type { Metadata } from "next";
import { PostForm } from "@/components/contact/post-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { findContactDetails } from "@/lib/contact/queries";
import { routeTo } from "@/lib/core/routes";
import { changePostAction } from "../actions";

const title = "Recevoir nos courriers";

export const metadata: Metadata = { title };

export default async function ChangePostPage() {
  const { memberId } = await requireMember();
  const { postPreference } = await findContactDetails(database(), memberId);

  return (
    <PageBody width="form">
      <PageTitle
        lead="Le papier est gratuit. Vous pouvez changer d’avis à tout moment."
        help={routeTo.helpPage("courriers-sur-papier-ou-en-ligne")}
      >
        {title}
      </PageTitle>
      <Panel>
        <PostForm action={changePostAction} preference={postPreference} />
      </Panel>
    </PageBody>
  );
}
