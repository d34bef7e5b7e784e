"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { type FormAction, type FormState, idle } from "@/lib/core/form-state";
import { ErrorSummary } from "./error-summary";

type FormProps = {
  action: FormAction;
  initial?: FormState;
  /** Names the form, where the page comes back before JavaScript: for a form far down its page. */
  anchor?: string;
  /** What a refusal is called, when the fields alone do not say it. */
  heading?: string;
  /** Help shown at the end of a refusal. */
  summaryFooter?: ReactNode;
  children: (state: FormState) => ReactNode;
};

/** A form answered by a server action. Before JavaScript the browser posts it and the page comes back with the answer. */
export function Form({ action, initial = idle, anchor, heading, summaryFooter, children }: FormProps) {
  const [state, submit] = useActionState(action, initial, anchor && `#${anchor}`);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    summary.current?.focus();
    return markTitle(state);
  }, [state]);

  return (
    <form id={anchor} action={submit} noValidate className="flex flex-col gap-5">
      {state.status === "refused" && (
        <ErrorSummary ref={summary} state={state} heading={heading}>
          {summaryFooter}
        </ErrorSummary>
      )}
      {children(state)}
    </form>
  );
}

/** A refused form says so in the page's title, the first thing a screen reader reads again. */
function markTitle(state: FormState) {
  if (state.status !== "refused") return;
  const title = document.title;
  document.title = `Erreur – ${title}`;
  return () => {
    if (document.title === `Erreur – ${title}`) document.title = title;
  };
}
