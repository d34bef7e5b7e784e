import type { ComponentProps } from "react";
import { controlClass, FieldFrame, type FieldText, fieldTies } from "./field-parts";

type FilterFieldProps = FieldText &
  Omit<ComponentProps<"input">, keyof FieldText | "id" | "className" | "required">;

/** A field of a filter: all of them may be left empty, so that none needs to say it. */
export function FilterField({ name, label, hint, error, ...input }: FilterFieldProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} required>
      <input {...input} {...fieldTies({ name, hint, error })} className={controlClass} />
    </FieldFrame>
  );
}
