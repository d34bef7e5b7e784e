"use client";

import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { type ShownField, StepField } from "./step-field";

type StepFormProps = {
  action: FormAction;
  /** Which step of which request, as it was read; and where to go back to. */
  hidden: { event: string; step: string; version: string; back: string };
  fields: readonly ShownField[];
  /** What was saved, as it was typed. */
  saved: Record<string, string | undefined>;
  button: string;
  children?: ReactNode;
};

/** One page of a request: its fields, saved when it is sent. */
export function StepForm({ action, hidden, fields, saved, button, children }: StepFormProps) {
  return (
    <Form action={action} summaryFooter={<AdviserContact />}>
      {({ values, fieldErrors, status }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {fields.map((field) => (
            <StepField
              key={field.name}
              field={field}
              value={status === "refused" ? values[field.name] : saved[field.name]}
              error={fieldErrors[field.name]}
            />
          ))}
          {children}
          <SubmitButton wide>{button}</SubmitButton>
        </>
      )}
    </Form>
  );
}
