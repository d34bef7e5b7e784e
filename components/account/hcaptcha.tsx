"use client";

import HCaptcha from "@hcaptcha/react-hcaptcha";
import { useEffect, useState } from "react";
import type { CaptchaState } from "./captcha";

type HcaptchaProps = { siteKey: string; onState: (state: CaptchaState) => void };

/** hCaptcha's own widget, for operators who chose it. */
export function Hcaptcha({ siteKey, onState }: HcaptchaProps) {
  const [token, setToken] = useState("");
  useEffect(reloadAfterSoftNavigation, []);
  const keep = (given: string) => {
    setToken(given);
    onState(given ? "solved" : "waiting");
  };
  return (
    <>
      <HCaptcha
        sitekey={siteKey}
        languageOverride="fr"
        sentry={false}
        onVerify={keep}
        onExpire={() => keep("")}
        onError={() => onState("down")}
      />
      <input type="hidden" name="captcha" value={token} />
    </>
  );
}

/** A page reached without a load keeps the policy of the one before, which may not let hCaptcha in. */
function reloadAfterSoftNavigation(): void {
  const [loaded] = performance.getEntriesByType("navigation");
  if (loaded && new URL(loaded.name).pathname !== location.pathname) location.reload();
}
