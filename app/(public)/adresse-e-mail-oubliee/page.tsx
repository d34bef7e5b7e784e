import type { Metadata } from "next";
import { connection } from "next/server";
import { RecoverIdentifierForm } from "@/components/account/recover-identifier-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { captchaSettings } from "@/lib/core/captcha";
import { recoverIdentifierAction } from "./actions";

export const metadata: Metadata = { title: "Adresse e-mail / Identifiant oublié" };

export default async function RecoverIdentifierPage() {
  await connection();
  return (
    <PageBody width="form">
      <PageTitle lead="Votre identifiant est une adresse e-mail. Trois informations suffisent pour la retrouver.">
        Adresse e-mail / Identifiant oublié
      </PageTitle>
      <Panel>
        <RecoverIdentifierForm action={recoverIdentifierAction} captcha={captchaSettings()} />
      </Panel>
    </PageBody>
  );
}
