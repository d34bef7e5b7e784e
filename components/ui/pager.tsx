import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import { ButtonLink } from "./button";

type PagerProps = {
  label: string;
  /** « Soins plus anciens ». */
  olderLabel: string;
  newest: Route | undefined;
  older: Route | undefined;
};

/** The way to older things, and back to the latest ones. */
export function Pager({ label, olderLabel, newest, older }: PagerProps) {
  if (!newest && !older) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap gap-4">
      {older && (
        <ButtonLink href={older}>
          <ArrowDown aria-hidden className="size-5 shrink-0" />
          {olderLabel}
        </ButtonLink>
      )}
      {newest && (
        <ButtonLink href={newest} look="secondary">
          <ArrowUp aria-hidden className="size-5 shrink-0" />
          Revenir au début
        </ButtonLink>
      )}
    </nav>
  );
}
