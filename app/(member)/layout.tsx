import type { ReactNode } from "react";
import { IdleWarning } from "@/components/space/idle-warning";
import { SpaceHeader } from "@/components/space/space-header";
import { session } from "@/lib/account/rules";

/** The frame of the space. It guards nothing: each page does. */
export default function MemberLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SpaceHeader />
      {children}
      <IdleWarning idleMinutes={session.idleMinutes} warningMinutes={session.warningMinutes} />
    </>
  );
}
