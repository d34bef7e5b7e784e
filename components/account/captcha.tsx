"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { AdviserContact } from "@/components/site/adviser";
import { Notice } from "@/components/ui/notice";
import type { CaptchaForm, CaptchaSettings } from "@/lib/core/captcha";
import { Altcha } from "./altcha";
import { Hcaptcha } from "./hcaptcha";

type CaptchaProps = { form: CaptchaForm; settings: CaptchaSettings };

/** « Je ne suis pas un robot ». A solution serves once: after each answer of the server there is a new one to find. */
export function Captcha({ form, settings }: CaptchaProps) {
  const [down, setDown] = useState(false);
  const round = useRounds();
  const widget = { onDown: () => setDown(true) };

  return (
    <div className="flex flex-col gap-3">
      <Room>
        {settings.provider === "altcha" ? (
          <Altcha key={round} form={form} {...widget} />
        ) : (
          <Hcaptcha key={round} siteKey={settings.siteKey} {...widget} />
        )}
      </Room>
      <div role="status">{down && <CaptchaDown />}</div>
      <noscript>
        <NeedsJavaScript />
      </noscript>
    </div>
  );
}

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

function NeedsJavaScript() {
  return (
    <Notice tone="warning" title="La case « Je ne suis pas un robot » a besoin de JavaScript">
      <AdviserContact>
        Activez JavaScript dans votre navigateur, ou faites cette démarche avec un conseiller.
      </AdviserContact>
    </Notice>
  );
}
