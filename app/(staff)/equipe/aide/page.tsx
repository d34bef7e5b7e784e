import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { requireStaff } from "@/lib/staff/require-staff";

export const metadata: Metadata = { title: "Pages d’aide" };

export default async function StaffHelpPage() {
  await requireStaff("editor", "administrator");
  return (
    <PageBody width="wide">
      <PageTitle>Pages d’aide</PageTitle>
    </PageBody>
  );
}
