import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";

export const metadata: Metadata = { title: "Aide" };

export default function HelpPage() {
  return (
    <PageBody>
      <PageTitle>Aide</PageTitle>
    </PageBody>
  );
}
