import { controlClass, FieldFrame, type FieldText, fieldTies } from "./field-parts";

type SelectFieldProps = FieldText & {
  options: readonly { value: string; label: string }[];
  /** What is chosen when nothing is: « Tous ». Without it one of the choices always holds. */
  none?: string;
  value?: string | undefined;
  autoComplete?: string;
};

/** A native list of choices, with the choice of none first where there is one. */
export function SelectField({
  name,
  label,
  hint,
  error,
  options,
  none,
  value,
  autoComplete,
}: SelectFieldProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} required>
      {/* The key makes it anew for another value: a form that is answered resets a list to its first one. */}
      <select
        key={value}
        {...fieldTies({ name, hint, error })}
        autoComplete={autoComplete}
        defaultValue={value ?? ""}
        className={controlClass}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
