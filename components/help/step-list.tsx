import { RichLine } from "./rich-text";
import type { ShownStep, ShownTutorial } from "./shown-tutorial";
import { StepPicture } from "./step-picture";

const numeral =
  "before:flex before:size-9 before:shrink-0 before:items-center before:justify-center before:rounded-full before:bg-accent-soft before:font-bold before:text-accent-ink before:content-[counter(step)]";

/** A tutorial in writing: its steps by number, each with its picture. The list keeps its marker, an empty one, so that Safari still says it is a list. */
export function StepList({ tutorial }: { tutorial: ShownTutorial }) {
  return (
    <ol className="flex max-w-[40rem] list-[''] flex-col gap-8 [counter-reset:step] print:gap-4">
      {tutorial.steps.map((step) => (
        <li
          key={step.id}
          className={`flex gap-4 [counter-increment:step] print:break-inside-avoid ${numeral}`}
        >
          <div className="flex min-w-0 flex-1 flex-col gap-4 pt-0.5 print:flex-row">
            <p className="print:flex-1">
              <RichLine line={step.sentence} />
            </p>
            <Illustration step={step} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Illustration({ step: { picture, alternative } }: { step: ShownStep }) {
  if (!picture) return null;
  return (
    <div className="w-full max-w-[18rem] overflow-hidden rounded-control border border-line sm:max-w-none print:w-48">
      <StepPicture picture={picture} alternative={alternative} />
    </div>
  );
}
