"use client";

import type { ReactNode } from "react";
import { ProofField } from "@/components/account/proof-field";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";
import { SignatureField } from "./signature-field";

type AccountFormProps = {
  action: FormAction;
  /** Who the account most often belongs to. */
  holder: string;
  /** The mandate to sign, where the account is debited: its reference, and its text. */
  mandate?: { rum: string; text: ReactNode };
};

/** A bank account: its IBAN, its holder, and for debits the mandate. */
export function AccountForm({ action, holder, mandate }: AccountFormProps) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {(state) => (
        <>
          <AccountFields state={state} holder={holder} debited={mandate !== undefined} />
          {mandate && <SignatureField state={state} {...mandate} />}
          <ProofField {...state} />
          <p>
            Par sécurité, ce compte sera utilisé dans 48 heures. Un e-mail vous permettra de l’annuler d’ici
            là.
          </p>
          <SubmitButton wide>
            {mandate ? "Signer et enregistrer ce compte" : "Enregistrer ce compte"}
          </SubmitButton>
          <ButtonLink href={routes.bank} look="secondary" wide>
            Ne rien changer
          </ButtonLink>
        </>
      )}
    </Form>
  );
}

type AccountFieldsProps = { state: FormState; holder: string; debited: boolean };

function AccountFields({ state: { values, fieldErrors }, holder, debited }: AccountFieldsProps) {
  return (
    <>
      <Field
        name="iban"
        label="IBAN"
        hint="Sur votre RIB. En France : FR suivi de 25 chiffres ou lettres, avec ou sans espaces."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={values.iban}
        error={fieldErrors.iban}
      />
      <Field
        name="holder"
        label="Titulaire du compte"
        hint={
          debited
            ? "Comme sur le RIB. Vous devez en être titulaire ou cotitulaire : c’est vous qui signez. Le compte est à une autre personne ? Appelez un conseiller."
            : "Comme sur le RIB."
        }
        autoComplete="off"
        defaultValue={values.holder ?? holder}
        error={fieldErrors.holder}
      />
    </>
  );
}
