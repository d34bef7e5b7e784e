import type { ReactNode } from "react";
import { SiteFrame } from "@/components/site/site-frame";
import { SiteHeader } from "@/components/site/site-header";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <SiteFrame header={<SiteHeader />}>{children}</SiteFrame>;
}
