import type { ComponentProps } from "react";
import { controlClass, FieldFrame, type FieldText, fieldTies } from "./field-parts";

type InputProps = Omit<ComponentProps<"input">, keyof FieldText | "id" | "className">;

type FieldProps = FieldText & InputProps;

/** A one-line field. Required unless told otherwise; an optional one says so in its label. */
export function Field({ name, label, hint, error, required = true, type = "text", ...input }: FieldProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} required={required}>
      <input
        {...input}
        {...fieldTies({ name, hint, error })}
        type={type}
        required={required}
        className={controlClass}
      />
    </FieldFrame>
  );
}
