"use client";

import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import type { ButtonLook } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type OneButtonFormProps = {
  action: FormAction;
  label: ReactNode;
  look?: ButtonLook;
  wide?: boolean;
  /** What the button is about, when a page has several. */
  fields?: Record<string, string>;
};

/** One press that changes something: it is posted, never followed as a link. */
export function OneButtonForm({
  action,
  label,
  look = "primary",
  wide = false,
  fields = {},
}: OneButtonFormProps) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {() => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton look={look} wide={wide}>
            {label}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
