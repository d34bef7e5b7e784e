import type { ComponentProps } from "react";
import { controlClass, FieldFrame, type FieldText, fieldTies } from "./field-parts";

type TextAreaProps = FieldText & Omit<ComponentProps<"textarea">, keyof FieldText | "id" | "className">;

/** A field of several lines. Required unless told otherwise. */
export function TextArea({ name, label, hint, error, required = true, rows = 6, ...area }: TextAreaProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} required={required}>
      <textarea
        {...area}
        {...fieldTies({ name, hint, error })}
        rows={rows}
        required={required}
        className={controlClass}
      />
    </FieldFrame>
  );
}
