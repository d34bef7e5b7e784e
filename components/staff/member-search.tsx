"use client";

import Link from "next/link";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/core/form-state";

type MemberSearchProps = {
  action: FormAction;
  /** The request to end a contract that the member is looked for. */
  termination?: string;
};

/** A member looked for by number or name, and who was found. It is posted: a name stays out of the address. */
export function MemberSearch({ action, termination }: MemberSearchProps) {
  return (
    <Form action={action} heading="La recherche n’a pas abouti" {...(termination && { anchor: "chercher" })}>
      {(state) => (
        <>
          {termination && <input type="hidden" name="termination" value={termination} />}
          <Field
            name="asked"
            label="Numéro d’adhésion ou nom"
            hint="Huit chiffres, ou le début du nom et du prénom, sans souci des accents."
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            defaultValue={state.values.asked}
            error={state.fieldErrors.asked}
          />
          <div>
            <SubmitButton>Chercher</SubmitButton>
          </div>
          {state.status === "done" && <Found {...state} />}
        </>
      )}
    </Form>
  );
}

function Found({ message, links = [] }: FormState) {
  return (
    <section aria-label="Adhérents trouvés" className="flex flex-col gap-3 border-t border-line pt-5">
      <p role="status" className="font-bold">
        {message}
      </p>
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {links.map(({ href, label, detail }) => (
          <li key={href} className="py-1">
            <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center">
              {label}
            </Link>
            <p className="text-sm text-muted">{detail}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
