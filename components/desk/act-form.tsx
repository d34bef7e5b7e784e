"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction, FormState } from "@/lib/core/form-state";

type ActFormProps = {
  action: FormAction;
  /** What is acted on, as it was read. */
  hidden: Record<string, string | number>;
  /** Whether it may be sent now. */
  open: boolean;
  /** The line it is folded under; without it the form stands open. */
  summary?: string;
  children: (state: FormState) => ReactNode;
};

/**
 * A form by which a person of the mutual acts. One that came too late stays where it is, with its reason and all that
 * was typed, although what it acts on has moved on and would no longer show it.
 */
export function ActForm({ action, hidden, open, summary, children }: ActFormProps) {
  return (
    <Form action={action} heading="Ce n’est pas fait">
      {(state) => {
        const late = state.status === "refused";
        if (!open && !late) return null;
        const fields = (
          <>
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {children(state)}
          </>
        );
        if (!summary) return fields;
        return (
          <Disclosure summary={summary} open={late}>
            {fields}
          </Disclosure>
        );
      }}
    </Form>
  );
}
