import type { Metadata } from "next";
import { PageNotFound } from "@/components/site/page-not-found";
import { SiteFrame } from "@/components/site/site-frame";
import { SiteHeader } from "@/components/site/site-header";

export const metadata: Metadata = { title: "Page introuvable" };

export default function NotFound() {
  return (
    <SiteFrame header={<SiteHeader />}>
      <PageNotFound />
    </SiteFrame>
  );
}
