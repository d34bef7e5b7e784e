import type { ReactNode } from "react";
import { CurrentNotice } from "@/app/current-notice";
import { SiteFrame } from "@/components/site/site-frame";
import { IdleWarning } from "@/components/space/idle-warning";
import { SpaceHeader } from "@/components/space/space-header";
import { session } from "@/lib/account/rules";
import { routes } from "@/lib/core/routes";

/** The frame of the space. It guards nothing: each page does. */
export default function MemberLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame notice={<CurrentNotice />} header={<SpaceHeader />} terminate={routes.ownTermination}>
      {children}
      <IdleWarning idleMinutes={session.idleMinutes} warningMinutes={session.warningMinutes} />
    </SiteFrame>
  );
}
