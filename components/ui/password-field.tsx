"use client";

import { type ComponentProps, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { controlClass, FieldFrame, type FieldText, fieldTies } from "./field-parts";

type InputProps = Omit<ComponentProps<"input">, keyof FieldText | "id" | "className" | "type" | "ref">;

type PasswordFieldProps = FieldText & InputProps & { autoComplete: "current-password" | "new-password" };

/** A password, which its owner can show. Without JavaScript it is a plain password field, with no button. */
export function PasswordField({ name, label, hint, error, required = true, ...input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const control = useHiddenOnSubmit(() => setShown(false));
  const awake = useAwake();

  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} required={required}>
      <div className="flex flex-wrap gap-2">
        <input
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          {...fieldTies({ name, hint, error })}
          ref={control}
          type={shown ? "text" : "password"}
          required={required}
          className={`${controlClass} min-w-[min(8rem,100%)] flex-1`}
        />
        {awake && <ShowButton controls={name} shown={shown} onPress={() => setShown(!shown)} />}
      </div>
    </FieldFrame>
  );
}

type ShowButtonProps = { controls: string; shown: boolean; onPress: () => void };

/** Its label changes with the state, so it carries no aria-pressed: « Masquer, enfoncé » would say the contrary. */
function ShowButton({ controls, shown, onPress }: ShowButtonProps) {
  return (
    <>
      <button
        type="button"
        aria-controls={controls}
        onClick={onPress}
        className="min-h-12 shrink-0 rounded-control px-3 text-sm font-bold text-brand underline hover:bg-brand-soft"
      >
        {shown ? "Masquer" : "Afficher"}
        <span className="sr-only"> le mot de passe</span>
      </button>
      <span role="status" className="sr-only">
        {shown && "Le mot de passe est visible."}
      </span>
    </>
  );
}

/** A password left visible would be kept by the browser as ordinary text. */
function useHiddenOnSubmit(hide: () => void) {
  const control = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = control.current?.form;
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  });
  return control;
}

const never = () => () => {};

/** False in the HTML the server sends, true once the browser runs our code. */
function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
