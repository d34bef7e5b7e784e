import { NobodyToChoose } from "@/components/request/nobody-to-choose";
import { StepForm } from "@/components/request/step-form";
import { StepNote } from "@/components/request/step-note";
import { database } from "@/db/client";
import { countryName } from "@/lib/contact/countries";
import { listContracts } from "@/lib/contract/queries";
import { typedAgain } from "@/lib/request/describe";
import type { Field } from "@/lib/request/fields";
import { type Around, nobody, peopleAmong } from "@/lib/request/input";
import { checkStep } from "@/lib/request/steps";
import { saveStepAction } from "../../../actions";
import type { Shown } from "./shown";

/** A page of questions. */
export async function FieldsStep({ kind, event, writing, around, step, query, memberId }: Shown) {
  const fields = step.fields.map((field) => ({ ...field, options: optionsOf(field, around) }));
  const stuck = fields.some(({ control, options }) => control.type === "person" && options.length === 0);
  if (stuck) return <NobodyToChoose kind={kind} />;
  const saved = writing.saved[step.slug] ?? {};
  const back = query.retour === checkStep ? checkStep : "";
  const isGroup = kind === "retirement" && (await ofGroup(memberId));
  return (
    <div className="flex flex-col gap-6">
      <StepNote kind={kind} isGroup={isGroup} />
      <StepForm
        action={saveStepAction}
        hidden={{ event, step: step.slug, version: String(writing.version), back }}
        fields={fields}
        saved={Object.fromEntries(
          step.fields.map((field) => [field.name, typedAgain(field, saved[field.name])]),
        )}
        button={back ? "Enregistrer" : "Continuer"}
      />
    </div>
  );
}

/** Whether the member's last contract is a group's. */
async function ofGroup(memberId: string): Promise<boolean> {
  const [last] = await listContracts(database(), memberId);
  return last !== undefined && last.nature !== "individuel";
}

function optionsOf({ control }: Field, around: Around) {
  const { countries } = around;
  if (control.type === "choice") return control.options;
  if (control.type === "country") return countries.map((code) => ({ value: code, label: countryName(code) }));
  if (control.type !== "person") return [];
  const offered = peopleAmong(control.among, around).map(({ id, firstName, lastName }) => ({
    value: id,
    label: `${firstName} ${lastName}`,
  }));
  return control.nobody ? [...offered, { value: nobody, label: control.nobody }] : offered;
}
