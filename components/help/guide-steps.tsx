import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { guideAt, isWholeDone, type OpenGuide, ticked } from "./open-guide";
import { RichLine } from "./rich-text";

type GuideStepsProps = { guide: OpenGuide; onChange: (guide: OpenGuide) => void };

/** The present step in large, the way to the others, and all of them to tick. */
export function GuideSteps({ guide, onChange }: GuideStepsProps) {
  const { steps, at } = guide;
  const step = steps[at];
  if (!step) return null;
  return (
    <div className="flex flex-col gap-5 px-4 py-4 xl:px-6">
      <div className="flex flex-col gap-1">
        <p className="text-sm font-bold text-accent-ink">{`Étape ${at + 1} sur ${steps.length}`}</p>
        <p className="text-lg">
          <RichLine line={step.sentence} />
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Move
          label="Précédente"
          off={at === 0}
          onPress={() => onChange(guideAt(guide, at - 1))}
          icon={<ChevronLeft aria-hidden className="size-5 shrink-0" />}
        />
        <Move
          label="Suivante"
          off={at === steps.length - 1}
          onPress={() => onChange(guideAt(guide, at + 1))}
          icon={<ChevronRight aria-hidden className="size-5 shrink-0" />}
        />
      </div>
      <StepTicks guide={guide} onChange={onChange} />
      {isWholeDone(guide) && <p className="font-bold text-success">Toutes les étapes sont faites.</p>}
    </div>
  );
}

type MoveProps = { label: string; icon: ReactNode; off: boolean; onPress: () => void };

function Move({ label, icon, off, onPress }: MoveProps) {
  return (
    <button
      type="button"
      aria-disabled={off || undefined}
      onClick={off ? undefined : onPress}
      className="inline-flex min-h-11 items-center gap-2 rounded-control border-2 border-brand px-4 text-sm font-bold text-brand hover:bg-brand-soft aria-disabled:cursor-default aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-muted"
    >
      {icon}
      {label}
    </button>
  );
}

function StepTicks({ guide, onChange }: GuideStepsProps) {
  return (
    <fieldset className="min-w-0 border-t border-line pt-4">
      <legend className="sr-only">Cochez ce que vous avez fait</legend>
      <ol className="flex list-[''] flex-col">
        {guide.steps.map((step, rank) => (
          <li key={step.id}>
            <label
              aria-current={rank === guide.at ? "step" : undefined}
              className="flex min-h-11 cursor-pointer items-start gap-3 rounded-control px-2 py-2 text-sm hover:bg-brand-soft aria-[current=step]:bg-sunken"
            >
              <input
                type="checkbox"
                checked={guide.done.includes(step.id)}
                onChange={() => onChange(ticked(guide, step.id))}
                className="mt-0.5 size-6 shrink-0 accent-brand"
              />
              <span className="min-w-0">
                <RichLine line={step.sentence} />
              </span>
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
