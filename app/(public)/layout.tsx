import type { ReactNode } from "react";
import { CurrentNotice } from "@/app/current-notice";
import { SiteFrame } from "@/components/site/site-frame";
import { SiteHeader } from "@/components/site/site-header";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame notice={<CurrentNotice />} header={<SiteHeader />}>
      {children}
    </SiteFrame>
  );
}
