"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type EndConnectionFormProps = {
  id: string;
  /** Which browser, for who hears the page rather than sees it. */
  name: string;
  action: FormAction;
};

/** Signs another browser out. */
export function EndConnectionForm({ id, name, action }: EndConnectionFormProps) {
  return (
    <Form action={action}>
      {() => (
        <>
          <input type="hidden" name="session" value={id} />
          <div>
            <SubmitButton look="secondary">
              <span>
                Déconnecter<span className="sr-only">{`\u00a0: ${name}`}</span>
              </span>
            </SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}
