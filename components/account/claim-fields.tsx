import { Field } from "@/components/ui/field";
import type { FormState } from "@/lib/core/form-state";

/** The two numbers that only the member has at hand. Corsica's letters rule out a numeric keyboard for the second. */
export function ClaimFields({ state: { values, fieldErrors } }: { state: FormState }) {
  return (
    <>
      <Field
        name="membershipNumber"
        label="Numéro d’adhésion"
        hint="8 chiffres, sur votre carte de tiers payant ou votre certificat de garantie."
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        defaultValue={values.membershipNumber}
        error={fieldErrors.membershipNumber}
      />
      <Field
        name="nir"
        label="Numéro de Sécurité sociale"
        hint="Les 13 premiers caractères, sur votre carte Vitale ou votre attestation de droits. La clé n’est pas nécessaire."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        defaultValue={values.nir}
        error={fieldErrors.nir}
      />
    </>
  );
}
