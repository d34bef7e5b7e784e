import type { ReactNode } from "react";

type ChoiceProps = {
  name: string;
  value: string;
  label: string;
  hint?: ReactNode;
  /** Whether it is ticked at first. */
  checked?: boolean;
};

/** The `id` of a box, for a link to lead to it. */
export const choiceId = (name: string, value: string): string => `${name}-${value}`;

/** A box to tick, with all its line to press. */
export function Choice({ name, value, label, hint, checked = false }: ChoiceProps) {
  const id = choiceId(name, value);
  return (
    <div className="flex gap-3">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-2.5 size-6 shrink-0 accent-brand"
      />
      <div className="flex min-w-0 flex-1 flex-col">
        <label htmlFor={id} className="flex min-h-11 items-center py-1.5">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="pb-2 text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
