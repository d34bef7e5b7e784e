import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CurrentNotice } from "@/app/current-notice";
import { IdleWarning } from "@/components/space/idle-warning";
import { staffSeenKey } from "@/components/space/last-seen";
import { StaffFrame } from "@/components/staff/staff-frame";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";
import { staffSession } from "@/lib/staff/rules";
import { CurrentHeader } from "./current-header";

export const metadata: Metadata = {
  title: { default: `Espace équipe ${mutual.name}`, template: `%s – Espace équipe ${mutual.name}` },
  description: `Réservé aux personnes qui travaillent pour la ${mutual.name}.`,
  robots: { index: false, follow: false },
};

const places = {
  stay: "/api/session/equipe",
  login: routes.staffLogin,
  signedOut: routes.staffLoginAfterSignOut,
  lastSeenKey: staffSeenKey,
};

/** The frame of the people of the mutual. It guards nothing: each page does. */
export default function StaffLayout({ children }: { children: ReactNode }) {
  const { idleMinutes, warningMinutes } = staffSession;
  return (
    <StaffFrame notice={<CurrentNotice />} header={<CurrentHeader />}>
      {children}
      <IdleWarning idleMinutes={idleMinutes} warningMinutes={warningMinutes} places={places} />
    </StaffFrame>
  );
}
