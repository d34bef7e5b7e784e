"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { CopyField } from "./copy-field";

/** Makes a link by which somebody without an account reads the text as it is written. */
export function PreviewForm({ page, action }: { page: string; action: FormAction }) {
  return (
    <Form action={action} anchor="apercu" heading="Le lien n’est pas fait">
      {({ status, result }) => (
        <>
          <input type="hidden" name="page" value={page} />
          {status === "done" && result ? (
            <div role="status" className="flex flex-col gap-3">
              <p>
                Envoyez ce lien : il montre le texte tel qu’il est, pendant 24 heures, à qui le possède. Il ne
                sera plus affiché.
              </p>
              <CopyField label="Lien d’aperçu" value={result} />
            </div>
          ) : (
            <p>Un lien permet à une personne sans accès de lire ce texte avant sa publication.</p>
          )}
          <div>
            <SubmitButton look="secondary">
              {status === "done" ? "Créer un autre lien" : "Créer un lien d’aperçu"}
            </SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}
