"use client";

import type { ReactNode } from "react";
import { FieldError } from "@/components/ui/field-parts";
import type { FormState } from "@/lib/core/form-state";
import { mandateTitle } from "./mandate";

type SignatureFieldProps = { state: FormState; rum: string; text: ReactNode };

/** The mandate, and the tick that signs it. */
export function SignatureField({ state, rum, text }: SignatureFieldProps) {
  const error = state.fieldErrors.mandate;
  return (
    <section className="flex flex-col gap-4 rounded-control border border-line bg-surface p-4 sm:p-5">
      <h2 className="text-lg">{mandateTitle}</h2>
      {text}
      <input type="hidden" name="rum" value={rum} />
      {error && <FieldError id="mandate-error">{error}</FieldError>}
      <div className="flex gap-3">
        <input
          id="mandate"
          type="checkbox"
          name="mandate"
          value="signe"
          required
          defaultChecked={state.values.mandate === "signe"}
          aria-describedby={error ? "mandate-error" : undefined}
          aria-invalid={error ? true : undefined}
          className="mt-2.5 size-6 shrink-0 accent-brand"
        />
        <label htmlFor="mandate" className="flex min-h-11 items-center py-1.5 font-bold">
          J’ai lu ce mandat et je le signe.
        </label>
      </div>
    </section>
  );
}
