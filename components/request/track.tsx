import { Circle, CircleCheck, CircleDot, CircleX, type LucideIcon } from "lucide-react";
import { formatMoment } from "@/lib/core/format";
import type { TrackStep } from "@/lib/request/track";

const looks: Record<TrackStep["status"], { icon: LucideIcon; ink: string; said: string }> = {
  done: { icon: CircleCheck, ink: "text-success", said: "Fait" },
  current: { icon: CircleDot, ink: "text-brand", said: "En ce moment" },
  stopped: { icon: CircleX, ink: "text-danger", said: "Arrêtée là" },
  "to-come": { icon: Circle, ink: "text-edge", said: "À venir" },
};

/** The stages of a request like a parcel's: those reached, where it is, those to come. */
export function Track({ steps }: { steps: readonly TrackStep[] }) {
  return (
    <ol className="flex flex-col">
      {steps.map((step, rank) => (
        <TrackItem key={step.key} step={step} last={rank === steps.length - 1} />
      ))}
    </ol>
  );
}

function TrackItem({ step, last }: { step: TrackStep; last: boolean }) {
  const { icon: Icon, ink, said } = looks[step.status];
  return (
    <li
      className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-4"
      aria-current={step.status === "current" ? "step" : undefined}
    >
      <div className="flex flex-col items-center">
        <Icon aria-hidden className={`size-7 shrink-0 ${ink}`} />
        {!last && (
          <span aria-hidden className={`w-0.5 grow ${step.status === "done" ? "bg-success" : "bg-line"}`} />
        )}
      </div>
      <div className="flex flex-col pb-6">
        <span className={step.status === "to-come" ? "text-muted" : "font-bold"}>
          <span className="sr-only">{`${said}\u00a0: `}</span>
          {step.label}
        </span>
        {step.at && <span className="text-sm text-muted">{formatMoment(step.at)}</span>}
      </div>
    </li>
  );
}
