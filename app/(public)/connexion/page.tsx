import type { Metadata } from "next";
import { Captcha } from "@/components/account/captcha";
import { SignInForm } from "@/components/account/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { captchaSettings } from "@/lib/core/captcha";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Se connecter" };

const messages: Record<string, { tone: "info" | "success"; text: string }> = {
  "mot-de-passe-change": {
    tone: "success",
    text: "Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.",
  },
  deconnexion: { tone: "success", text: "La déconnexion est faite. À bientôt !" },
  "session-terminee": {
    tone: "info",
    text: "Votre session s’est terminée après 20 minutes sans activité. Reconnectez-vous pour reprendre où vous en étiez.",
  },
};

export default async function SignInPage({ searchParams }: PageProps<"/connexion">) {
  const { message, suite, verification } = await searchParams;
  const notice = typeof message === "string" ? messages[message] : undefined;

  return (
    <PageBody width="form">
      <PageTitle>Se connecter à l’espace adhérent</PageTitle>
      {notice && (
        <div role="status" className="mb-6">
          <Notice tone={notice.tone}>{notice.text}</Notice>
        </div>
      )}
      <Panel>
        <SignInForm
          action={signInAction}
          {...(typeof suite === "string" && { returnTo: suite })}
          captcha={<Captcha form="sign-in" settings={captchaSettings()} />}
          captchaFirst={verification !== undefined}
        />
      </Panel>
    </PageBody>
  );
}
