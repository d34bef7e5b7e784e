import { RichLine } from "./rich-text";
import type { ShownStep } from "./shown-tutorial";

type PlayerCaptionProps = { step: ShownStep; at: number; count: number; playing: boolean };

/** What the step says, always in sight. A screen reader hears it when the person steps, not while it plays by itself. */
export function PlayerCaption({ step, at, count, playing }: PlayerCaptionProps) {
  return (
    <>
      <svg
        viewBox={`0 0 ${count} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
        className="block h-1.5 w-full bg-line"
      >
        <rect width={at + 1} height="1" className="fill-accent-ink" />
      </svg>
      <div
        aria-live={playing ? "off" : "polite"}
        className="flex min-h-36 flex-col gap-1 p-5 sm:min-h-32 sm:px-8"
      >
        <p className="text-sm font-bold text-accent-ink">{`Étape ${at + 1} sur ${count}`}</p>
        <p className={step.picture ? "" : "text-xl"}>
          <RichLine line={step.sentence} />
        </p>
      </div>
    </>
  );
}
