import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";

const title = "Carte de tiers payant";

export const metadata: Metadata = { title };

export default function SharedCardPage() {
  return (
    <PageBody>
      <PageTitle>{title}</PageTitle>
    </PageBody>
  );
}
