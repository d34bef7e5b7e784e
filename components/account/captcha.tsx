"use client";

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { AdviserContact } from "@/components/site/adviser";
import { FieldError } from "@/components/ui/field-parts";
import { Notice } from "@/components/ui/notice";
import type { CaptchaForm, CaptchaSettings } from "@/lib/core/captcha";
import { Altcha } from "./altcha";

/** Its library weighs more than the form itself: only where operators chose it does a page load it. */
const Hcaptcha = lazy(async () => ({ default: (await import("./hcaptcha")).Hcaptcha }));

export type CaptchaState = "waiting" | "working" | "solved" | "down";

type CaptchaProps = { form: CaptchaForm; settings: CaptchaSettings; error?: string | undefined };

/** « Je ne suis pas un robot ». A solution serves once: after each answer of the server there is a new one to find. */
export function Captcha({ form, settings, error }: CaptchaProps) {
  const [state, setState] = useState<CaptchaState>("waiting");
  const round = useRounds();

  return (
    <div id="captcha" tabIndex={-1} className="flex flex-col gap-3">
      {error && state !== "solved" && <FieldError id="captcha-error">{error}</FieldError>}
      <Room>
        {settings.provider === "altcha" ? (
          <Altcha key={round} form={form} onState={setState} />
        ) : (
          <Suspense>
            <Hcaptcha key={round} siteKey={settings.siteKey} onState={setState} />
          </Suspense>
        )}
      </Room>
      <p role="status" className="sr-only">
        {spoken[state]}
      </p>
      <div role="status">{state === "down" && <CaptchaDown />}</div>
    </div>
  );
}

const spoken: Record<CaptchaState, string> = {
  waiting: "",
  working: "Vérification en cours",
  solved: "Vérification réussie",
  down: "",
};

/** Kept free while the widget loads, so that nothing moves under the finger. Without JavaScript there is no widget. */
const Room = ({ children }: { children: ReactNode }) => <div className="scripted:min-h-14">{children}</div>;

/** Counts the answers received: the form was pending, and is no more. */
function useRounds(): number {
  const { pending } = useFormStatus();
  const [round, setRound] = useState(0);
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !pending) setRound((count) => count + 1);
    wasPending.current = pending;
  }, [pending]);
  return round;
}

function CaptchaDown() {
  return (
    <Notice tone="warning" title="La vérification ne répond pas">
      <AdviserContact>
        Rechargez la page, ou contactez un conseiller : il vous aidera tout de suite.
      </AdviserContact>
    </Notice>
  );
}

/** Said before anything is typed, to those whose browser runs no script. */
export function CaptchaNeedsJavaScript() {
  return (
    <noscript>
      <Notice tone="warning" title="Cette démarche a besoin de JavaScript">
        <AdviserContact>
          Activez JavaScript dans votre navigateur, ou faites cette démarche avec un conseiller.
        </AdviserContact>
      </Notice>
    </noscript>
  );
}
