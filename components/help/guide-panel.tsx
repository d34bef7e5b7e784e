import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useGuideRoom } from "./guide-room";
import { GuideSteps } from "./guide-steps";
import { closeGuide, keepGuide, type OpenGuide } from "./open-guide";
import { readGuide } from "./read-guide";
import { stepWords } from "./step-words";
import { useArrival } from "./use-arrival";

/** The guide that a text keeps; nothing when it keeps none. */
export function KeptGuide({ kept }: { kept: string }) {
  const guide = readGuide(kept);
  return guide && <GuidePanel guide={guide} />;
}

/**
 * The open guide: a column at the right of a wide page, a sheet at the foot of a narrow one, folded to one line. The
 * page makes room for it, and it never takes the focus.
 */
function GuidePanel({ guide }: { guide: OpenGuide }) {
  const panel = useGuideRoom();
  const { steps, at, folded } = guide;
  const step = steps[at];
  const announced = useArrival(step ? `${where(guide)} : ${stepWords(step)}` : "");
  if (!step) return null;
  return (
    <aside
      ref={panel}
      aria-label="Guide pas à pas"
      className="fixed inset-x-0 bottom-0 z-10 flex max-h-[60dvh] flex-col border-t-2 border-brand bg-raised shadow-panel xl:inset-y-0 xl:left-auto xl:max-h-none xl:w-[22rem] xl:border-t-0 xl:border-l-2 print:hidden"
    >
      <p role="status" className="sr-only">
        {announced}
      </p>
      <FoldLine guide={guide} words={stepWords(step)} />
      <div className={`min-h-0 flex-1 overflow-y-auto xl:block ${folded ? "hidden" : ""}`}>
        <GuideHead title={guide.title} />
        <GuideSteps guide={guide} onChange={keepGuide} />
      </div>
    </aside>
  );
}

const where = ({ at, steps }: OpenGuide) => `Étape ${at + 1} sur ${steps.length}`;

/** On a phone: the step in one line, which unfolds the rest. */
function FoldLine({ guide, words }: { guide: OpenGuide; words: string }) {
  const Icon = guide.folded ? ChevronUp : ChevronDown;
  return (
    <button
      type="button"
      aria-expanded={!guide.folded}
      onClick={() => keepGuide({ ...guide, folded: !guide.folded })}
      className="flex min-h-14 w-full shrink-0 items-center gap-3 px-4 text-left text-sm xl:hidden"
    >
      <span className="min-w-0 flex-1 truncate">
        <strong>{where(guide)}</strong>
        {` : ${words}`}
      </span>
      <Icon aria-hidden className="size-6 shrink-0 text-brand" />
    </button>
  );
}

function GuideHead({ title }: { title: string }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 pt-2 xl:px-6 xl:pt-4">
      <button
        type="button"
        onClick={closeGuide}
        className="-mr-2 inline-flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-2 rounded-control px-2 text-sm font-bold text-brand hover:bg-brand-soft"
      >
        <X aria-hidden className="size-5 shrink-0" />
        Fermer le guide
      </button>
      <h2 className="order-first text-lg xl:order-none xl:w-full">{title}</h2>
    </div>
  );
}
