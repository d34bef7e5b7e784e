import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProvePasswordForm } from "@/components/account/prove-password-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { findEmail } from "@/lib/account/queries";
import { requireMember } from "@/lib/account/require-member";
import { isFresh } from "@/lib/account/rules";
import { now } from "@/lib/core/clock";
import { safeReturn } from "@/lib/core/routes";
import { provePasswordAction } from "./actions";

const title = "Confirmez que c’est vous";

export const metadata: Metadata = { title };

export default async function ProvePasswordPage({ searchParams }: PageProps<"/espace/mot-de-passe">) {
  const { accountId, provedAt } = await requireMember();
  const { suite } = await searchParams;
  const returnTo = safeReturn(typeof suite === "string" ? suite : undefined);
  if (isFresh(provedAt, now())) redirect(returnTo);
  const { email } = await findEmail(database(), accountId, now());

  return (
    <PageBody width="form">
      <PageTitle lead="Ce qui suit touche à votre argent ou à l’accès à votre espace : saisissez de nouveau votre mot de passe.">
        {title}
      </PageTitle>
      <Panel>
        <ProvePasswordForm action={provePasswordAction} email={email} returnTo={returnTo} />
      </Panel>
    </PageBody>
  );
}
