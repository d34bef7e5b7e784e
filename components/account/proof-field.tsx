"use client";

import { PasswordField } from "@/components/ui/password-field";
import type { FormState } from "@/lib/core/form-state";

/** The password, in a form that was sent too long after it was last given: what was typed stays where it is. */
export function ProofField({ proof, fieldErrors }: FormState) {
  if (!proof) return null;
  return (
    <PasswordField
      name="proof"
      label="Votre mot de passe"
      autoComplete="current-password"
      error={fieldErrors.proof}
    />
  );
}
