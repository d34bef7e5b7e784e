import { CircleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode, Ref } from "react";
import type { FormState } from "@/lib/core/form-state";

type ErrorSummaryProps = {
  state: FormState;
  /** For an address to lead to it. */
  id?: string;
  heading?: string;
  ref?: Ref<HTMLDivElement>;
  /** Where to find help, shown last. */
  children?: ReactNode;
};

/** Why a form was refused: the sentence, a link to each field to correct, the ways on, and help. */
export function ErrorSummary({ state, id, heading = headingOf(state), ref, children }: ErrorSummaryProps) {
  return (
    <div
      id={id}
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="flex flex-col gap-3 rounded-control border-2 border-danger bg-danger-soft p-4 sm:p-5"
    >
      <h2 className="flex gap-2 text-lg text-danger">
        <CircleAlert aria-hidden className="mt-1 size-6 shrink-0" />
        {heading}
      </h2>
      {state.message && <p>{state.message}</p>}
      <FieldLinks errors={state.fieldErrors} />
      <WaysOn links={state.links} />
      {children && <div className="border-t border-danger/30 pt-3 text-sm">{children}</div>}
    </div>
  );
}

function headingOf({ message, fieldErrors }: FormState): string {
  const count = Object.keys(fieldErrors).length;
  if (message || count === 0) return "Votre demande n’a pas abouti";
  return count === 1 ? "Il reste un champ à corriger" : `Il reste ${count} champs à corriger`;
}

function FieldLinks({ errors }: { errors: FormState["fieldErrors"] }) {
  const fields = Object.entries(errors);
  if (fields.length === 0) return null;
  return (
    <ul className="flex list-disc flex-col gap-2 pl-5 marker:text-danger">
      {fields.map(([name, sentence]) => (
        <li key={name}>
          <a href={`#${name}`} className="text-danger underline hover:decoration-2">
            {sentence}
          </a>
        </li>
      ))}
    </ul>
  );
}

function WaysOn({ links = [] }: { links: FormState["links"] }) {
  if (links.length === 0) return null;
  return (
    <ul className="flex flex-col">
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} className="link inline-flex min-h-11 items-center">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
