import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { StaffSignInForm } from "@/components/staff/staff-sign-in-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { safeStaffReturn } from "@/lib/core/routes";
import { currentStaff } from "@/lib/staff/current-staff";
import { signInStaffAction } from "./actions";

export const metadata: Metadata = { title: "Se connecter" };

const messages: Record<string, { tone: "info" | "success"; text: string }> = {
  deconnexion: { tone: "success", text: "Vous êtes déconnecté." },
  "session-terminee": {
    tone: "info",
    text: "Votre session est terminée, par sécurité. Reconnectez-vous pour reprendre où vous en étiez.",
  },
};

export default async function StaffSignInPage({ searchParams }: PageProps<"/equipe">) {
  const { message, suite } = await searchParams;
  const returnTo = typeof suite === "string" ? suite : undefined;
  if (!message && (await currentStaff())) redirect(safeStaffReturn(returnTo));
  const notice = typeof message === "string" ? messages[message] : undefined;

  return (
    <PageBody width="form">
      <PageTitle lead="Réservé aux personnes qui travaillent pour la mutuelle.">
        Se connecter à l’espace équipe
      </PageTitle>
      <Panel>
        <StaffSignInForm action={signInStaffAction} {...(returnTo && { returnTo })}>
          {notice && (
            <div role="status">
              <Notice tone={notice.tone}>{notice.text}</Notice>
            </div>
          )}
        </StaffSignInForm>
        <Disclosure summary={"Mot de passe ou téléphone perdu\u00a0?"}>
          <p>
            Demandez un nouveau lien à un administrateur : vous choisirez un autre mot de passe et relierez
            une autre application. Personne ne peut le faire à votre place.
          </p>
        </Disclosure>
      </Panel>
    </PageBody>
  );
}
