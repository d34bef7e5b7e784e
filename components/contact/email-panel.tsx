import type { Temporal } from "temporal-polyfill";
import { OneButtonForm } from "@/components/account/one-button-form";
import { EmailConfirmation } from "@/components/space/email-confirmation";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";
import { ChangeLink } from "./change-link";

type EmailPanelProps = {
  email: string;
  /** The address that waits to be confirmed from its own mailbox. */
  pendingEmail: string | null;
  mailRefusedAt: Temporal.Instant | null;
  confirmationDue: boolean;
  confirm: FormAction;
  cancel: FormAction;
};

/** The e-mail that signs in, what it waits for, and the question asked each year. */
export function EmailPanel({
  email,
  pendingEmail,
  mailRefusedAt,
  confirmationDue,
  confirm,
  cancel,
}: EmailPanelProps) {
  return (
    <Panel title="Adresse e-mail" action={<ChangeLink href={routes.changeEmail} what="mon adresse e-mail" />}>
      <p className="break-words">
        <strong>{email}</strong>
        <span className="block text-muted">Elle sert à vous connecter et à vous écrire.</span>
      </p>
      {mailRefusedAt && (
        <Notice tone="warning" title="Nos messages n’y arrivent pas">
          <p>
            Votre messagerie a refusé le dernier. Vérifiez qu’elle n’est pas pleine, ou changez d’adresse.
          </p>
        </Notice>
      )}
      {pendingEmail && <Pending email={pendingEmail} cancel={cancel} />}
      {confirmationDue && !pendingEmail && (
        <div className="rounded-control border-l-4 border-warning bg-warning-soft p-4 sm:p-5">
          <EmailConfirmation action={confirm} email={email} />
        </div>
      )}
    </Panel>
  );
}

function Pending({ email, cancel }: { email: string; cancel: FormAction }) {
  return (
    <Notice tone="info" title="Un changement attend votre confirmation">
      <p>
        Nous avons écrit à <strong className="break-words">{email}</strong>. Ouvrez ce message et suivez son
        lien dans les 24 heures : votre adresse changera à ce moment-là.
      </p>
      <p>Rien reçu ? Regardez dans les courriers indésirables, ou recommencez avec « Modifier ».</p>
      <OneButtonForm action={cancel} label="Annuler ce changement" look="secondary" />
    </Notice>
  );
}
