import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";

type LinkPageProps = { title: string; lead?: string; children: ReactNode };

/** The page that a link of ours leads to. */
export function LinkPage({ title, lead, children }: LinkPageProps) {
  return (
    <PageBody width="form">
      <PageTitle lead={lead}>{title}</PageTitle>
      <Panel>{children}</Panel>
    </PageBody>
  );
}

/** What is said of a link that opens nothing any more: `children` say what to do. */
export function DeadLink({ title, children }: { title: string; children: ReactNode }) {
  return (
    <LinkPage title={title}>
      <Notice tone="warning">
        <p>Il a expiré, il a déjà servi, ou une autre demande l’a remplacé.</p>
      </Notice>
      {children}
      <ButtonLink href={routes.contactDetails} wide>
        Ouvrir mon espace
      </ButtonLink>
      <AdviserContact />
    </LinkPage>
  );
}
