"use client";

import { buttonClass } from "@/components/ui/button";
import { controlClass } from "@/components/ui/field-parts";
import type { TutorialSection } from "@/lib/help/content";
import { type Change, inField } from "./change";
import type { EditorPlaces } from "./editor-places";
import { focusSoon } from "./focus-soon";
import { newId, newStep } from "./new-parts";
import { OrderedItems } from "./ordered-items";
import { StepFields } from "./step-fields";
import { lineWords } from "./words";

type TutorialFieldsProps = {
  under: string;
  section: TutorialSection;
  change: Change<TutorialSection>;
  places: EditorPlaces;
};

/** The steps of a tutorial: the animation and the text version are both made from them. */
export function TutorialFields({ under, section, change, places }: TutorialFieldsProps) {
  const changeSteps = inField(change, "steps");
  const add = () => {
    const step = newStep();
    changeSteps((steps) => [...steps, step]);
    focusSoon(`${under}-${step.id}-sentence`);
  };
  return (
    <>
      <StartField under={under} section={section} change={change} places={places} />
      <OrderedItems
        noun="Étape"
        under={under}
        items={section.steps}
        change={changeSteps}
        titleOf={({ sentence }) => lineWords(sentence) || "sans texte"}
        copyOf={(step) => ({ ...step, id: newId("etape") })}
      >
        {(step, changeStep) => (
          <StepFields under={`${under}-${step.id}`} step={step} change={changeStep} places={places} />
        )}
      </OrderedItems>
      <div>
        <button type="button" className={buttonClass("secondary")} onClick={add}>
          Ajouter une étape
        </button>
      </div>
    </>
  );
}

function StartField({ under, section, change, places }: TutorialFieldsProps) {
  const id = `${under}-start`;
  // Of the journeys that begin on one page, the first gives it its name.
  const starts = new Map(places.journeys.map(({ start, title }) => [start, title] as const).toReversed());
  if (section.start && !starts.has(section.start)) starts.set(section.start, section.start);
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-bold">
        Page ouverte par « Fais-le avec moi »
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        La vraie page s’ouvre avec les étapes à côté.
      </p>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        value={section.start ?? ""}
        onChange={({ target }) => inField(change, "start")(() => target.value || null)}
        className={controlClass}
      >
        <option value="">Aucune</option>
        {[...starts].map(([start, title]) => (
          <option key={start} value={start}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
