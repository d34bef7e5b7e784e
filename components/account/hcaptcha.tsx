"use client";

import HCaptcha from "@hcaptcha/react-hcaptcha";
import { useState } from "react";

/** hCaptcha's own widget, for operators who chose it. */
export function Hcaptcha({ siteKey, onDown }: { siteKey: string; onDown: () => void }) {
  const [token, setToken] = useState("");
  return (
    <>
      <HCaptcha
        sitekey={siteKey}
        languageOverride="fr"
        sentry={false}
        onVerify={setToken}
        onExpire={() => setToken("")}
        onError={onDown}
      />
      <input type="hidden" name="captcha" value={token} />
    </>
  );
}
