import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { readDay } from "@/lib/core/day";

export type Option = { value: string; label: string };

/** What was typed, and what is wrong with it, by field. */
export type Typed = { values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> };

type DayFieldProps = Typed & { name: string; label: string; hint?: string; required?: boolean };

/** A day, picked as the browser offers it. What was typed and cannot be read stays there to be corrected. */
export function DayField({ name, label, hint, values, errors, required = false }: DayFieldProps) {
  const typed = values[name] ?? "";
  const day = readDay(typed);
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      error={errors[name]}
      type={typed && !day ? "text" : "date"}
      defaultValue={day?.toString() ?? typed}
      required={required}
    />
  );
}

type WhatIsTriedProps = Typed & { motives: readonly Option[] };

/** Why, and since when: the part that a contract does not say. */
export function MotiveFields({ motives, ...typed }: WhatIsTriedProps) {
  return (
    <>
      <SelectField
        name="motif"
        label="Motif"
        none="Aucun, ou je ne sais pas"
        options={motives}
        value={typed.values.motif}
        error={typed.errors.motif}
      />
      <DayField
        {...typed}
        name="evenement"
        label="Date de l’événement"
        hint="Le jour du déménagement, du départ à la retraite… Pour un avis d’échéance tardif, le jour de son envoi."
      />
    </>
  );
}
