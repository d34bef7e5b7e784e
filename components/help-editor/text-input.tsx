"use client";

import { controlClass, FieldError, fieldTies } from "@/components/ui/field-parts";

type TextInputProps = {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  max: number;
  rows?: number;
  onChange: (value: string) => void;
  onLeave?: () => void;
};

/** A plain text of the page, on one line or a few, with how much of its room is taken. */
export function TextInput({ id, label, hint, error, value, max, rows, onChange, onLeave }: TextInputProps) {
  const ties = fieldTies({ name: id, hint: hint ?? " ", ...(error ? { error } : {}) });
  const common = {
    ...ties,
    value,
    maxLength: max,
    onBlur: onLeave,
    className: controlClass,
    autoComplete: "off",
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint && `${hint} `}
        {`${value.length} sur ${max} caractères.`}
      </p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {rows ? (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...common} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}
