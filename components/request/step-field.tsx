import { Field } from "@/components/ui/field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import type { Field as Asked } from "@/lib/request/fields";

type Option = { value: string; label: string };

export type ShownField = Asked & {
  /** What is offered, where the field is a choice. */
  options: readonly Option[];
};

type StepFieldProps = { field: ShownField; value: string | undefined; error: string | undefined };

/** A field of a step, as its sort is typed. */
export function StepField({ field, value, error }: StepFieldProps) {
  const { name, label, hint, optional = false, control, options, autoComplete = "off" } = field;
  const text = { name, label, ...(hint && { hint }), ...(error && { error }) };
  switch (control.type) {
    case "choice":
    case "person":
      return <RadioField {...text} options={options} value={value} />;
    case "country":
      return <SelectField {...text} options={options} none="Choisir un pays" value={value ?? "FR"} />;
    case "long":
      return <TextArea {...text} required={!optional} defaultValue={value} rows={8} />;
    default:
      return (
        <Field
          {...text}
          {...typing[control.type]}
          required={!optional}
          autoComplete={autoComplete}
          defaultValue={value}
        />
      );
  }
}

const typing = {
  text: { maxLength: 100 },
  day: { inputMode: "numeric", maxLength: 20 },
  nir: { maxLength: 30, spellCheck: false },
  amount: { inputMode: "decimal", maxLength: 12 },
} as const;
