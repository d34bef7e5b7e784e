"use client";

import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction, FormState } from "@/lib/core/form-state";
import { noticeLength } from "@/lib/operations/rules";
import { NoticeBanner } from "./notice-banner";

/** A notice to write, to see as everybody will, and to set. */
export const SetNoticeForm = ({ action }: { action: FormAction }) => (
  <Form action={action} anchor="nouvel-avis" heading="L’avis n’est pas enregistré">
    {(state) => (
      <Disclosure summary="Écrire un avis" open={state.status !== "idle"}>
        <TextArea
          name="text"
          label="Texte"
          hint={`Une ou deux phrases, ${noticeLength} caractères au plus. Dites ce qui est touché, et quand tout reviendra.`}
          rows={3}
          maxLength={noticeLength}
          error={state.fieldErrors.text}
          defaultValue={state.values.text}
        />
        <Moment state={state} name="from" legend="Affiché à partir du" />
        <Moment state={state} name="until" legend="Jusqu’au" />
        {state.result && <Preview text={state.result} />}
        <div className="flex flex-wrap gap-4">
          <button type="submit" name="step" value="preview" className={buttonClass("secondary")}>
            Voir l’aperçu
          </button>
          <SubmitButton>Afficher cet avis</SubmitButton>
        </div>
      </Disclosure>
    )}
  </Form>
);

type MomentProps = { state: FormState; name: "from" | "until"; legend: string };

function Moment({ state: { values, fieldErrors }, name, legend }: MomentProps) {
  const [day, time] = [`${name}Day`, `${name}Time`];
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-bold">{legend}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name={day} label="Jour" type="date" error={fieldErrors[day]} defaultValue={values[day]} />
        <Field
          name={time}
          label="Heure de Paris"
          type="time"
          error={fieldErrors[time]}
          defaultValue={values[time]}
        />
      </div>
    </fieldset>
  );
}

const Preview = ({ text }: { text: string }) => (
  <div className="flex flex-col gap-2">
    <p className="font-bold">Aperçu, rien n’est encore affiché</p>
    <NoticeBanner texts={[text]} />
  </div>
);
