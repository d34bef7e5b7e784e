"use client";

import { LoaderCircle } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button";

type SubmitButtonProps = { look?: ButtonLook; wide?: boolean; children: ReactNode };

/** Sends its form once: while the answer is awaited it stays focusable, says so, and ignores further presses. */
export function SubmitButton({ look = "primary", wide = false, children }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const ignoreWhilePending = (event: MouseEvent) => pending && event.preventDefault();

  return (
    <>
      <button
        type="submit"
        className={`${buttonClass(look, wide)} aria-disabled:cursor-progress`}
        aria-disabled={pending}
        onClick={ignoreWhilePending}
      >
        {pending && <LoaderCircle aria-hidden className="size-5 shrink-0 animate-spin" />}
        {children}
      </button>
      <span role="status" className="sr-only">
        {pending && "Envoi en cours"}
      </span>
    </>
  );
}
