import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { requireMember } from "@/lib/account/require-member";

const title = "Mon contrat";

export const metadata: Metadata = { title };

export default async function ContractPage() {
  await requireMember();
  return (
    <PageBody width="wide">
      <PageTitle>{title}</PageTitle>
    </PageBody>
  );
}
