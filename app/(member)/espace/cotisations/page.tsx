import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { requireMember } from "@/lib/account/require-member";

const title = "Mes cotisations";

export const metadata: Metadata = { title };

export default async function ContributionsPage() {
  await requireMember();
  return (
    <PageBody width="wide">
      <PageTitle>{title}</PageTitle>
    </PageBody>
  );
}
