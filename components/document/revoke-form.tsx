"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type RevokeFormProps = {
  id: string;
  /** Which document, for who hears the page rather than sees it. */
  name: string;
  action: FormAction;
};

/** Cancels a document, in two steps that need no script: unfold, then confirm. */
export function RevokeForm({ id, name, action }: RevokeFormProps) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center rounded-control font-bold text-brand underline">
        Annuler ce document<span className="sr-only">{`\u00a0: ${name}`}</span>
      </summary>
      <div className="flex flex-col gap-4 rounded-control border-2 border-line p-4 sm:p-5">
        <p>
          Faites-le s’il a été perdu ou remis à la mauvaise personne. La page de vérification dira qu’il est
          annulé, pour toujours. Vous pourrez en créer un autre.
        </p>
        <Form action={action}>
          {() => (
            <>
              <input type="hidden" name="document" value={id} />
              <div>
                <SubmitButton look="danger">
                  <span>
                    Confirmer l’annulation<span className="sr-only">{`\u00a0: ${name}`}</span>
                  </span>
                </SubmitButton>
              </div>
            </>
          )}
        </Form>
      </div>
    </details>
  );
}
