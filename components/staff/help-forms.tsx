"use client";

import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type HelpFormsProps = {
  member: string;
  unlock: FormAction;
  endSessions: FormAction;
  startReset: FormAction;
};

/** What an administrator may do for a member who cannot get in. Nobody here sets or sees a password. */
export function HelpForms({ member, unlock, endSessions, startReset }: HelpFormsProps) {
  return (
    <Panel title="Aider à ouvrir l’espace">
      <Help
        action={unlock}
        member={member}
        label="Lever les attentes"
        text="Après plusieurs essais ratés, l’espace demande d’attendre. Vérifiez d’abord que c’est bien l’adhérent qui vous parle."
      />
      <Help
        action={startReset}
        member={member}
        label="Envoyer le lien de mot de passe"
        text="Le lien habituel part à l’adresse e-mail de l’espace. L’adhérent choisit seul son mot de passe."
      />
      <Help
        action={endSessions}
        member={member}
        label="Terminer ses sessions"
        text="Pour un téléphone perdu ou un doute : tous les appareils devront se reconnecter."
      />
    </Panel>
  );
}

type HelpProps = { action: FormAction; member: string; label: string; text: string };

function Help({ action, member, label, text }: HelpProps) {
  return (
    <div className="border-t border-line pt-5 first-of-type:border-t-0 first-of-type:pt-0">
      <Form action={action}>
        {({ status, message }) => (
          <>
            <p>{text}</p>
            <input type="hidden" name="member" value={member} />
            <div>
              <SubmitButton look="secondary">{label}</SubmitButton>
            </div>
            <div role="status">{status === "done" && <Notice tone="success">{message}</Notice>}</div>
          </>
        )}
      </Form>
    </div>
  );
}
