"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useActionState } from "react";
import { type FormAction, idle } from "@/lib/core/form-state";

type OrderFormProps = {
  page: string;
  theme: string;
  title: string;
  action: FormAction;
  isFirst: boolean;
  isLast: boolean;
};

const button =
  "inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-sm font-bold text-brand hover:bg-brand-soft";

/** One place up or down in its theme: two buttons of a plain form. */
export function OrderForm({ page, theme, title, action, isFirst, isLast }: OrderFormProps) {
  const [, submit] = useActionState(action, idle);
  const whose = <span className="sr-only">{` : ${title}`}</span>;
  return (
    <form action={submit} className="flex md:w-56 md:justify-end">
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="theme" value={theme} />
      {!isFirst && (
        <button type="submit" name="way" value="up" className={button}>
          <ArrowUp aria-hidden className="size-4 shrink-0" />
          Monter{whose}
        </button>
      )}
      {!isLast && (
        <button type="submit" name="way" value="down" className={button}>
          <ArrowDown aria-hidden className="size-4 shrink-0" />
          Descendre{whose}
        </button>
      )}
    </form>
  );
}
