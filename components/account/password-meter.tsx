"use client";

import { useDeferredValue, useEffect, useState } from "react";
import type { PasswordFault, Strength } from "@/lib/account/password-strength";

type Judge = (password: string, context: string[]) => Strength;

const verdicts: Record<PasswordFault | "good" | "excellent", { text: string; filled: string }> = {
  "too-short": { text: "Trop court : 12 caractères au moins", filled: "w-1/4 bg-danger" },
  "too-long": { text: "Trop long : 128 caractères au plus", filled: "w-1/4 bg-danger" },
  "too-weak": { text: "Trop facile à deviner", filled: "w-2/4 bg-warning" },
  good: { text: "Bon mot de passe", filled: "w-3/4 bg-success" },
  excellent: { text: "Excellent mot de passe", filled: "w-full bg-success" },
};

/** Says how strong the password is as it is typed, and why. Nothing leaves the browser. */
export function PasswordMeter({ typed, guessable }: { typed: string; guessable: string[] }) {
  const judge = useJudge(typed !== "");
  const settled = useDeferredValue(typed);
  if (!judge || settled === "") return null;
  const strength = judge(settled, guessable);
  const verdict = verdicts[strength.fault ?? (strength.score === 4 ? "excellent" : "good")];
  const advice = strength.fault ? [strength.warning, ...strength.suggestions] : [];

  return (
    <div role="status" className="flex flex-col gap-2 text-sm">
      <div aria-hidden className="h-2 overflow-hidden rounded-full bg-line">
        <div className={`h-full rounded-full transition-[width] ${verdict.filled}`} />
      </div>
      <p className="font-bold">{verdict.text}</p>
      {advice.map((sentence) => sentence && <p key={sentence}>{sentence}</p>)}
    </div>
  );
}

/** The dictionaries are heavy: they are fetched at the first character. */
function useJudge(wanted: boolean): Judge | undefined {
  const [judge, setJudge] = useState<{ judge: Judge }>();
  useEffect(() => {
    if (!wanted || judge) return;
    import("@/lib/account/password-strength").then(({ passwordStrength }) =>
      setJudge({ judge: passwordStrength }),
    );
  }, [wanted, judge]);
  return judge?.judge;
}
