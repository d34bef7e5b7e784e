import { EmailField } from "@/components/ui/email-field";
import type { FormState } from "@/lib/core/form-state";
import { FieldSet } from "./field-set";
import { Typed } from "./identity-fields";
import { shownWhen } from "./shown-when";

/** Where the confirmation goes; for a relative, to whom. */
export function ContactFields({ state, own = false }: { state: FormState; own?: boolean }) {
  return (
    <FieldSet legend="Pour vous répondre">
      {!own && (
        <div className={shownWhen.relative}>
          <Typed
            state={state}
            name="contactName"
            label="Vos nom et prénom"
            maxLength={60}
            autoComplete="name"
          />
        </div>
      )}
      <EmailField
        name="email"
        label="Adresse e-mail"
        hint="Vous y recevrez tout de suite l’avis de réception, en PDF."
        autoComplete="email"
        defaultValue={state.values.email}
        error={state.fieldErrors.email}
      />
      <Typed
        state={state}
        name="telephone"
        label="Téléphone"
        type="tel"
        maxLength={20}
        autoComplete="tel"
        required={false}
      />
    </FieldSet>
  );
}
