"use client";

import { useDeferredValue, useEffect, useState } from "react";
import type { PasswordFault, Strength } from "@/lib/account/password-strength";

type Judge = (password: string, context: string[]) => Strength;

const verdicts: Record<PasswordFault | "good" | "excellent", { text: string; filled: string }> = {
  "too-short": { text: "Trop court : 12 caractères au moins.", filled: "w-1/4 bg-danger" },
  "too-long": { text: "Trop long : 128 caractères au plus.", filled: "w-1/4 bg-danger" },
  "too-weak": { text: "Trop facile à deviner.", filled: "w-2/4 bg-warning" },
  good: { text: "Bon mot de passe.", filled: "w-3/4 bg-success" },
  excellent: { text: "Excellent mot de passe.", filled: "w-full bg-success" },
};

/** Says how strong the password is as it is typed, and how to mend it. Nothing leaves the browser. */
export function PasswordMeter({ typed, guessable }: { typed: string; guessable: string[] }) {
  const judge = useJudge(typed !== "");
  const settled = useDeferredValue(typed);
  const strength = judge && settled !== "" ? judge(settled, guessable) : undefined;
  const verdict = strength && verdicts[strength.fault ?? (strength.score === 4 ? "excellent" : "good")];
  const sentence = verdict ? [verdict.text, strength.advice].filter(Boolean).join(" ") : "";
  const spoken = usePause(sentence);

  return (
    <div className="flex flex-col gap-2 text-sm">
      {verdict && (
        <div aria-hidden className="h-2 overflow-hidden rounded-full bg-line">
          <div className={`h-full rounded-full transition-[width] ${verdict.filled}`} />
        </div>
      )}
      {sentence && <p>{sentence}</p>}
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}

/** What is read aloud waits for a pause: a verdict at every key would be noise. */
function usePause(sentence: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(sentence), 800);
    return () => clearTimeout(timer);
  }, [sentence]);
  return settled;
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
