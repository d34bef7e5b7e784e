import type { ReactNode } from "react";
import { FieldError, type FieldText, fieldTies } from "./field-parts";

type RadioFieldProps = FieldText & {
  /** A detail stands under its label, smaller. */
  options: readonly { value: string; label: ReactNode; detail?: ReactNode }[];
  value?: string | undefined;
};

/** One choice among a few, all of them in sight, each with its whole line to press. */
export function RadioField({ name, label, hint, error, options, value }: RadioFieldProps) {
  const { "aria-describedby": described, "aria-invalid": invalid } = fieldTies({ name, hint, error });
  return (
    <fieldset aria-describedby={described} className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-bold">{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      <div className="flex flex-col gap-2">
        {options.map((option, rank) => (
          <label
            key={option.value}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-control border-2 border-edge bg-raised px-4 py-2.5 has-checked:border-brand has-checked:bg-brand-soft"
          >
            <input
              // The summary of errors leads to the first one.
              id={rank === 0 ? name : undefined}
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              aria-invalid={invalid}
              required
              className="size-6 shrink-0 accent-brand"
            />
            <span className="min-w-0">
              {option.label}
              {option.detail && <span className="block text-sm text-muted">{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
