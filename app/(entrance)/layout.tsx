import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CurrentNotice } from "@/app/current-notice";
import { StaffFrame } from "@/components/staff/staff-frame";
import { StaffHeader } from "@/components/staff/staff-header";
import { mutual } from "@/lib/core/mutual";

export const metadata: Metadata = {
  title: { default: `Espace équipe ${mutual.name}`, template: `%s – Espace équipe ${mutual.name}` },
  description: `Réservé aux personnes qui travaillent pour la ${mutual.name}.`,
  robots: { index: false, follow: false },
};

/** Where the people of the mutual come in. */
export default function EntranceLayout({ children }: { children: ReactNode }) {
  return (
    <StaffFrame notice={<CurrentNotice />} header={<StaffHeader />}>
      {children}
    </StaffFrame>
  );
}
