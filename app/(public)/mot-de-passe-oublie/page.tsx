import type { Metadata } from "next";
import { ForgottenPasswordForm } from "@/components/account/forgotten-password-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { forgottenPasswordAction } from "./actions";

export const metadata: Metadata = { title: "Mot de passe oublié" };

export default function ForgottenPasswordPage() {
  return (
    <PageBody width="form">
      <PageTitle lead="Nous vous envoyons un lien par e-mail pour en choisir un nouveau.">
        Mot de passe oublié
      </PageTitle>
      <Panel>
        <ForgottenPasswordForm action={forgottenPasswordAction} />
      </Panel>
    </PageBody>
  );
}
