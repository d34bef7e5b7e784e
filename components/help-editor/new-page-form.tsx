"use client";

import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { helpThemeNames } from "@/lib/help/rules";

const themes = Object.entries(helpThemeNames).map(([value, label]) => ({ value, label }));

/** What a new page is called and where it stands: the rest is written in the page. */
export function NewPageForm({ action }: { action: FormAction }) {
  return (
    <Form action={action} heading="La page n’est pas encore créée">
      {({ values, fieldErrors }) => (
        <>
          <Field
            name="title"
            label="Titre"
            hint="Ce que la personne cherche à faire, avec ses mots : « Ajouter mon enfant »."
            error={fieldErrors.title}
            defaultValue={values.title}
            maxLength={120}
            autoComplete="off"
          />
          <SelectField
            name="theme"
            label="Thème"
            hint="L’endroit de l’aide où la page sera rangée."
            none="Choisissez"
            options={themes}
            value={values.theme}
            error={fieldErrors.theme}
          />
          <div>
            <SubmitButton>Créer la page</SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}
