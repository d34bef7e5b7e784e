import { OneButtonForm } from "@/components/account/one-button-form";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";

type GestureProps = {
  action: FormAction;
  /** Which request, where a page may show several. */
  fields?: Record<string, string>;
};

/** Gives the request up, before its effect. */
export const WithdrawPanel = ({ action, fields = {} }: GestureProps) => (
  <Panel title="Annuler la demande">
    <p>Le contrat continue alors comme avant. Vous en recevez la confirmation par e-mail.</p>
    <OneButtonForm
      action={action}
      fields={fields}
      label="Annuler ma demande de résiliation"
      look="secondary"
    />
  </Panel>
);

/** Says that the request is somebody else's. */
export const DisputePanel = ({ action, fields = {} }: GestureProps) => (
  <Panel title="Cette demande ne vient pas de vous ?">
    <p>
      Dites-le ici : elle est suspendue tout de suite, et ne met fin à rien tant qu’un conseiller n’a pas
      vérifié avec vous.
    </p>
    <OneButtonForm
      action={action}
      fields={fields}
      label="Je ne suis pas à l’origine de cette demande"
      look="secondary"
    />
  </Panel>
);
