"use client";

import type { ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";

type OneButtonFormProps = {
  action: FormAction;
  hidden: Record<string, string>;
  look?: ButtonLook;
  wide?: boolean;
  /** What a refusal is called. */
  heading: string;
  children: ReactNode;
};

/** A form that only asks to do something: nothing is typed in it. */
export function OneButtonForm({
  action,
  hidden,
  look = "primary",
  wide = false,
  heading,
  children,
}: OneButtonFormProps) {
  return (
    <Form action={action} heading={heading}>
      {() => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div>
            <SubmitButton look={look} wide={wide}>
              {children}
            </SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}
