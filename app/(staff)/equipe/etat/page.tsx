import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { requireStaff } from "@/lib/staff/require-staff";

export const metadata: Metadata = { title: "État du service" };

export default async function ServiceStatePage() {
  await requireStaff("administrator");

  return (
    <PageBody width="wide">
      <PageTitle lead="Ce qui marche, ce qui attend, et ce que tout le monde lit en haut des pages.">
        État du service
      </PageTitle>
    </PageBody>
  );
}
