import { controlClass, FieldFrame, type FieldText, fieldTies } from "./field-parts";

type SelectFieldProps = FieldText & {
  options: readonly { value: string; label: string }[];
  /** What is chosen when nothing is: « Tous ». */
  none: string;
  value?: string | undefined;
};

/** A native list of choices, with the choice of none first. */
export function SelectField({ name, label, hint, error, options, none, value }: SelectFieldProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} required>
      <select {...fieldTies({ name, hint, error })} defaultValue={value ?? ""} className={controlClass}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
