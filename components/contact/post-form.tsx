"use client";

import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-parts";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PostPreference } from "@/lib/contact/rules";
import type { FormAction } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";

const choices: { value: PostPreference; label: string; hint: string }[] = [
  {
    value: "electronic",
    label: "Par voie électronique",
    hint: "Dans votre espace, à la page « Documents ».",
  },
  {
    value: "paper",
    label: "Sur papier",
    hint: "Par la poste, sans frais. Vos documents restent aussi dans l’espace.",
  },
];

/** Paper or electronic: a free choice, at any time (L. 221-6-5). */
export function PostForm({ action, preference }: { action: FormAction; preference: PostPreference }) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {({ values, fieldErrors }) => (
        <>
          <fieldset id="postPreference" className="flex flex-col gap-3">
            <legend className="mb-2 font-bold">Comment voulez-vous recevoir nos courriers ?</legend>
            {fieldErrors.postPreference && (
              <FieldError id="postPreference-error">{fieldErrors.postPreference}</FieldError>
            )}
            {choices.map((choice) => (
              <PostChoice
                key={choice.value}
                {...choice}
                chosen={(values.postPreference ?? preference) === choice.value}
              />
            ))}
          </fieldset>
          <SubmitButton wide>Enregistrer mon choix</SubmitButton>
          <ButtonLink href={routes.contactDetails} look="secondary" wide>
            Ne rien changer
          </ButtonLink>
        </>
      )}
    </Form>
  );
}

type PostChoiceProps = (typeof choices)[number] & { chosen: boolean };

function PostChoice({ value, label, hint, chosen }: PostChoiceProps) {
  return (
    <div className="flex gap-3">
      <input
        id={value}
        type="radio"
        name="postPreference"
        value={value}
        defaultChecked={chosen}
        aria-describedby={`${value}-hint`}
        className="mt-2.5 size-6 shrink-0 accent-brand"
      />
      <div className="flex min-w-0 flex-1 flex-col">
        <label htmlFor={value} className="flex min-h-11 items-center">
          {label}
        </label>
        <p id={`${value}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      </div>
    </div>
  );
}
