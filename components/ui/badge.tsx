import type { ReactNode } from "react";

const tones = {
  neutral: "border-line bg-surface text-muted",
  info: "border-brand bg-brand-soft text-brand",
  success: "border-success bg-success-soft text-success",
  warning: "border-warning bg-warning-soft text-warning",
  danger: "border-danger bg-danger-soft text-danger",
};

export type BadgeTone = keyof typeof tones;

/** A state in a word or two. The word alone says it; the colour only repeats it. */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-full border px-3 py-0.5 text-sm font-bold ${tones[tone]}`}>
      {children}
    </span>
  );
}
