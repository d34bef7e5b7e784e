"use client";

import { useState } from "react";
import { PictureFiles } from "@/components/help/step-picture";
import { controlClass } from "@/components/ui/field-parts";
import type { StepPicture } from "@/lib/help/content";
import { captureKey, pictureKey } from "@/lib/help/rules";
import type { CapturedStep, EditorPlaces } from "./editor-places";

type CaptureChoiceProps = {
  under: string;
  places: EditorPlaces;
  picture: StepPicture | null;
  onChoose: (picture: StepPicture) => void;
};

/** The pictures taken from the product, a journey at a time: kept up to date by themselves. */
export function CaptureChoice({ under, places, picture, onChoose }: CaptureChoiceProps) {
  const { journeys, pictures } = places;
  const [name, setName] = useState(picture?.kind === "capture" ? picture.journey : journeys[0]?.journey);
  const journey = journeys.find((one) => one.journey === name);
  if (!journey) return null;
  const pick = ({ step }: CapturedStep) =>
    onChoose({ kind: "capture", journey: journey.journey, step, highlight: true });
  return (
    <div className="flex flex-col gap-3">
      <label htmlFor={`${under}-journey`} className="font-bold">
        Une image du site, toujours à jour
      </label>
      <select
        id={`${under}-journey`}
        value={journey.journey}
        onChange={({ target }) => setName(target.value)}
        className={controlClass}
      >
        {journeys.map((one) => (
          <option key={one.journey} value={one.journey}>
            {one.title}
          </option>
        ))}
      </select>
      <ul className="grid max-h-96 grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-3 overflow-y-auto p-1">
        {journey.steps.map((captured) => {
          const key = captureKey(journey.journey, captured.step);
          const shown = pictures[key];
          return (
            <li key={captured.step}>
              <button
                type="button"
                aria-pressed={picture !== null && pictureKey(picture) === key}
                onClick={() => pick(captured)}
                className="flex w-full flex-col gap-1 rounded-control border-2 border-line p-1 text-left text-sm hover:border-brand aria-pressed:border-brand aria-pressed:bg-brand-soft"
              >
                {shown && (
                  <PictureFiles
                    picture={shown}
                    alternative=""
                    loading="lazy"
                    className="h-auto w-full rounded-control"
                  />
                )}
                {captured.label}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
