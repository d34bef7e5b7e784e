import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";

const title = "Vérifier un document";

export const metadata: Metadata = { title };

export default function VerifyPage() {
  return (
    <PageBody>
      <PageTitle>{title}</PageTitle>
    </PageBody>
  );
}
