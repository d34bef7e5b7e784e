import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";

export const metadata: Metadata = { title: "Rechercher dans l’aide" };

export default function HelpSearchPage() {
  return (
    <PageBody>
      <PageTitle>Rechercher dans l’aide</PageTitle>
    </PageBody>
  );
}
