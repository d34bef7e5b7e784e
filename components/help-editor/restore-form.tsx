"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { HeldPageFields } from "./held-page-fields";

type RestoreFormProps = { page: string; version: number; revision: number; action: FormAction };

/** Makes an older text the one that is written; the public reads it once it is published. */
export function RestoreForm({ page, version, revision, action }: RestoreFormProps) {
  return (
    <Form action={action} anchor="reprendre" heading="La version n’est pas reprise">
      {() => (
        <>
          <HeldPageFields page={page} version={version} />
          <input type="hidden" name="revision" value={revision} />
          <p>
            Le texte actuel sera gardé dans les versions. Le public verra celui-ci quand vous l’aurez publié.
          </p>
          <div>
            <SubmitButton>{`Reprendre la version ${revision}`}</SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}
