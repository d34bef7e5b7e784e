import type { ComponentProps, ReactNode } from "react";
import { FieldError } from "./field-parts";

type FileFieldProps = Omit<ComponentProps<"input">, "type" | "className"> & {
  id: string;
  label: ReactNode;
  hint: string;
  fault: string | undefined;
};

/** Where files are chosen, with what is taken, and what was wrong with the last. */
export function FileField({ id, label, hint, fault, ...input }: FileFieldProps) {
  return (
    <>
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      {fault && (
        <div role="alert">
          <FieldError id={`${id}-error`}>{fault}</FieldError>
        </div>
      )}
      <input
        {...input}
        id={id}
        type="file"
        aria-describedby={fault ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={fault ? true : undefined}
        className="min-h-12 w-full rounded-control border-2 border-dashed border-edge bg-raised p-3 file:mr-4 file:min-h-11 file:rounded-control file:border-0 file:bg-brand-soft file:px-4 file:font-bold file:text-brand"
      />
    </>
  );
}
