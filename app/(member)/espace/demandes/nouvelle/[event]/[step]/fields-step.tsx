import { NobodyToChoose } from "@/components/request/nobody-to-choose";
import { StepForm } from "@/components/request/step-form";
import { countryName } from "@/lib/contact/countries";
import { typedAgain } from "@/lib/request/describe";
import type { Field } from "@/lib/request/fields";
import { type Around, nobody, peopleAmong } from "@/lib/request/input";
import { checkStep } from "@/lib/request/steps";
import { saveStepAction } from "../../../actions";
import type { Shown } from "./shown";

/** A page of questions. */
export function FieldsStep({ event, writing, around, step, query }: Shown) {
  const fields = step.fields.map((field) => ({ ...field, options: optionsOf(field, around) }));
  const stuck = fields.some(({ control, options }) => control.type === "person" && options.length === 0);
  if (stuck) return <NobodyToChoose />;
  const saved = writing.saved[step.slug] ?? {};
  const back = query.retour === checkStep ? checkStep : "";
  return (
    <StepForm
      action={saveStepAction}
      hidden={{ event, step: step.slug, version: String(writing.version), back }}
      fields={fields}
      saved={Object.fromEntries(
        step.fields.map((field) => [field.name, typedAgain(field, saved[field.name])]),
      )}
      button={back ? "Enregistrer" : "Continuer"}
    />
  );
}

function optionsOf({ control }: Field, { people, countries }: Around) {
  if (control.type === "choice") return control.options;
  if (control.type === "country") return countries.map((code) => ({ value: code, label: countryName(code) }));
  if (control.type !== "person") return [];
  const offered = peopleAmong(control.among, people).map(({ id, firstName, lastName }) => ({
    value: id,
    label: `${firstName} ${lastName}`,
  }));
  return control.nobody ? [...offered, { value: nobody, label: control.nobody }] : offered;
}
