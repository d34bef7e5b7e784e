import type { ReactNode } from "react";
import { mutual } from "@/lib/core/mutual";

type CardFaceProps = { title: string; badge?: ReactNode; children: ReactNode };

/** One face of the card: its petrol band with the mutual's sign, then what is printed on the paper. */
export function CardFace({ title, badge, children }: CardFaceProps) {
  return (
    <div className="@container overflow-hidden rounded-panel border border-art-line bg-art-paper text-art-ink shadow-panel print:shadow-none print:[print-color-adjust:exact]">
      <div className="relative flex min-h-20 flex-wrap items-center justify-between gap-x-6 gap-y-2 overflow-hidden bg-art-petrol px-4 py-3 text-art-paper @2xl:px-7">
        <Horizon />
        <span className="relative inline-flex items-center gap-3">
          <Sign />
          <span className="text-xl leading-none font-bold tracking-tight">{mutual.name}</span>
        </span>
        <span className="relative inline-flex items-center gap-4">
          <span className="font-bold">{title}</span>
          {badge}
        </span>
      </div>
      <div className="h-1.5 bg-accent" />
      <div className="flex flex-col gap-6 p-4 @2xl:p-7">{children}</div>
    </div>
  );
}

function Sign() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className="size-10 shrink-0">
      <path
        d="M6 20a14 14 0 0 1 28 0"
        className="fill-none stroke-accent"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <g className="fill-art-paper">
        <circle cx="14" cy="22" r="4" />
        <circle cx="26" cy="22" r="4" />
        <path d="M7 36a7 7 0 0 1 14 0zM19 36a7 7 0 0 1 14 0z" />
      </g>
    </svg>
  );
}

/** The roof of the mutual's sign, drawn large across the band. Decoration only. */
function Horizon() {
  return (
    <svg
      viewBox="0 0 400 100"
      aria-hidden="true"
      preserveAspectRatio="xMidYMax meet"
      className="absolute inset-0 size-full overflow-visible fill-none stroke-art-sage opacity-30"
      strokeWidth="14"
    >
      <path d="M130 130a115 115 0 0 1 230 0M172 130a73 73 0 0 1 146 0" />
    </svg>
  );
}
