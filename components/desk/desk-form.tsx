"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction, FormState } from "@/lib/core/form-state";
import type { RequestKind, RequestState } from "@/lib/request/rules";

/** A request as it was read, and whether it is in the hands of who reads it. */
export type Hold = {
  request: string;
  version: number;
  mine: boolean;
  kind: RequestKind;
  state: RequestState;
};

/** Beside everything that an adviser writes (L. 110-2). */
export const noHealth = "Ne demandez ni diagnostic ni information de santé.";

type DeskFormProps = Pick<Hold, "request" | "version"> & {
  action: FormAction;
  /** Whether it may be sent now. */
  open: boolean;
  /** The line it is folded under; without it the form stands open. */
  summary?: string;
  children: (state: FormState) => ReactNode;
};

/**
 * A form on a request. One that came too late stays where it is, with its reason and all that was typed, although the
 * request has moved on and would no longer show it.
 */
export function DeskForm({ action, request, version, open, summary, children }: DeskFormProps) {
  return (
    <Form action={action} heading="Ce n’est pas fait">
      {(state) => {
        const late = state.status === "refused";
        if (!open && !late) return null;
        const fields = (
          <>
            <input type="hidden" name="request" value={request} />
            <input type="hidden" name="version" value={version} />
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
