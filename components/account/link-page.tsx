import type { Route } from "next";
import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";

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

type DeadLinkProps = {
  title: string;
  /** The page of the space that tells what became of it. */
  href: Route;
  children: ReactNode;
};

/** What is said of a link that opens nothing any more: `children` say what to do. */
export function DeadLink({ title, href, children }: DeadLinkProps) {
  return (
    <LinkPage title={title}>
      <Notice tone="warning">
        <p>Il a expiré, il a déjà servi, ou une autre demande l’a remplacé.</p>
      </Notice>
      {children}
      <ButtonLink href={href} wide>
        Ouvrir mon espace
      </ButtonLink>
      <AdviserContact />
    </LinkPage>
  );
}
