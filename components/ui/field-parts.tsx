import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export const controlClass =
  "min-h-12 w-full rounded-control border-2 border-edge bg-raised px-4 py-2.5 text-ink aria-invalid:border-danger aria-invalid:bg-danger-soft focus-visible:outline-offset-2";

export type FieldText = { name: string; label: ReactNode; hint?: ReactNode; error?: string };

/** The attributes that tie a control to its label, its hint and its error. */
export function fieldTies({ name, hint, error }: Omit<FieldText, "label">) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

type FieldFrameProps = FieldText & { required: boolean; children: ReactNode };

/** A control with its label and hint above, and its error between them and the control. */
export function FieldFrame({ name, label, hint, error, required, children }: FieldFrameProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={name} className="font-bold">
        {label}
        {!required && <span className="font-normal text-muted"> (facultatif)</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      {children}
    </div>
  );
}

/** What is wrong with a field, in words and with a sign. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-2 text-sm font-bold text-danger">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span>
        <span className="sr-only">Erreur : </span>
        {children}
      </span>
    </p>
  );
}
