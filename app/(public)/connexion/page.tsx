import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/account/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { currentSession } from "@/lib/account/current-session";
import { captchaSettings } from "@/lib/core/captcha";
import { safeReturn } from "@/lib/core/routes";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Se connecter" };

const messages: Record<string, { tone: "info" | "success"; text: string }> = {
  "mot-de-passe-change": {
    tone: "success",
    text: "Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.",
  },
  "espace-ferme": {
    tone: "success",
    text: "Votre espace est fermé, et un e-mail vous le confirme. Votre contrat continue\u00a0: vous recevrez vos documents par courrier. Vous pouvez créer de nouveau votre espace quand vous voulez.",
  },
  deconnexion: { tone: "success", text: "La déconnexion est faite. À bientôt !" },
  "session-terminee": {
    tone: "info",
    text: "Votre session est terminée, par sécurité. Reconnectez-vous pour reprendre où vous en étiez.",
  },
};

export default async function SignInPage({ searchParams }: PageProps<"/connexion">) {
  const { message, suite, verification } = await searchParams;
  const returnTo = typeof suite === "string" ? suite : undefined;
  if (!message && (await currentSession())) redirect(safeReturn(returnTo));
  const notice = typeof message === "string" ? messages[message] : undefined;

  return (
    <PageBody width="form">
      <PageTitle>Se connecter à l’espace adhérent</PageTitle>
      <Panel>
        <SignInForm
          action={signInAction}
          thirdParty
          {...(returnTo && { returnTo })}
          {...(verification && { captcha: captchaSettings() })}
        >
          {notice && (
            <div role="status">
              <Notice tone={notice.tone}>{notice.text}</Notice>
            </div>
          )}
        </SignInForm>
      </Panel>
    </PageBody>
  );
}
