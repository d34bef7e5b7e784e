"use client";

import type {} from "altcha/types/react";
import "altcha/altcha.css";
import { useEffect, useRef, useState } from "react";
import type { CaptchaForm } from "@/lib/core/captcha";
import type { CaptchaState } from "./captcha";

type AltchaProps = { form: CaptchaForm; onState: (state: CaptchaState) => void };

/** The proof-of-work widget: the browser computes for a second, the person ticks a box. */
export function Altcha({ form, onState }: AltchaProps) {
  const ready = useWidget();
  const widget = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = ready ? widget.current : null;
    const changed = (event: Event) => {
      if (event instanceof CustomEvent) onState(states[event.detail.state] ?? "waiting");
    };
    element?.addEventListener("statechange", changed);
    return () => element?.removeEventListener("statechange", changed);
  }, [ready, onState]);

  if (!ready) return null;
  return (
    <altcha-widget
      ref={widget}
      challenge={`/api/captcha/challenge?form=${form}`}
      name="captcha"
      language="fr-fr"
      configuration={JSON.stringify({
        hideLogo: true,
        hideFooter: true,
        minDuration: 0,
        humanInteractionSignature: false,
      })}
    />
  );
}

const states: Record<string, CaptchaState> = { verifying: "working", verified: "solved", error: "down" };

/** Loads the widget when it is shown, and its worker from our own address: the policy allows no other. */
function useWidget(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let shown = true;
    loadWidget().then(() => shown && setReady(true));
    return () => {
      shown = false;
    };
  }, []);
  return ready;
}

async function loadWidget(): Promise<void> {
  await import("altcha/external");
  await import("altcha/i18n/fr-fr");
  globalThis.$altcha.algorithms.set(
    "PBKDF2/SHA-256",
    () => new Worker("/captcha/pbkdf2.js", { type: "module" }),
  );
}
