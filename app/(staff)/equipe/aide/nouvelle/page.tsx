import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { requireStaff } from "@/lib/staff/require-staff";

export const metadata: Metadata = { title: "Une nouvelle page" };

export default async function NewHelpPage() {
  await requireStaff("editor", "administrator");
  return (
    <PageBody width="wide">
      <PageTitle>Une nouvelle page</PageTitle>
    </PageBody>
  );
}
