"use client";

import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BankAccountUse } from "@/lib/bank-account/rules";
import type { FormAction } from "@/lib/core/form-state";

type HelpFormsProps = {
  member: string;
  unlock: FormAction;
  endSessions: FormAction;
  startReset: FormAction;
  cancelBank: FormAction;
  closeSpace: FormAction;
};

/** What an administrator may do for a member who cannot get in, or whose space was entered. Nobody here sets or sees a password. */
export function HelpForms({
  member,
  unlock,
  endSessions,
  startReset,
  cancelBank,
  closeSpace,
}: HelpFormsProps) {
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
      <Help
        action={cancelBank}
        member={member}
        use="reimbursement"
        label="Annuler le compte des remboursements"
        text="Si un nouveau compte attend ses 48 heures et que l’adhérent ne l’a pas donné, il ne sera pas utilisé. Le compte actuel reste."
      />
      <Help
        action={cancelBank}
        member={member}
        use="debit"
        label="Annuler le compte des cotisations"
        text="De même pour un nouveau compte à prélever : son mandat ne servira pas."
      />
      <Help
        action={closeSpace}
        member={member}
        label="Fermer l’espace"
        text="Si un inconnu en a pris l’accès : l’adresse e-mail et le mot de passe sont effacés, les comptes bancaires qui attendent sont annulés, et ses adresses récentes sont prévenues. Le contrat continue, et l’adhérent pourra créer son espace de nouveau."
      />
    </Panel>
  );
}

type HelpProps = { action: FormAction; member: string; use?: BankAccountUse; label: string; text: string };

function Help({ action, member, use, label, text }: HelpProps) {
  return (
    <div className="border-t border-line pt-5 first-of-type:border-t-0 first-of-type:pt-0">
      <Form action={action}>
        {({ status, message }) => (
          <>
            <p>{text}</p>
            <input type="hidden" name="member" value={member} />
            {use && <input type="hidden" name="use" value={use} />}
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
