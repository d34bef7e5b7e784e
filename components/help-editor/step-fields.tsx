"use client";

import type { Step } from "@/lib/help/content";
import { type Change, inField } from "./change";
import type { EditorPlaces } from "./editor-places";
import { PictureField } from "./picture-field";
import { LineEditor } from "./text-editor";
import { TextInput } from "./text-input";

type StepFieldsProps = { under: string; step: Step; change: Change<Step>; places: EditorPlaces };

/** A step: what to do, its picture, and what the picture shows for who does not see it. */
export function StepFields({ under, step, change, places }: StepFieldsProps) {
  const { sentence, picture, alternative } = step;
  return (
    <>
      <LineEditor
        id={`${under}-sentence`}
        label="Ce qu’il faut faire"
        pages={places.pages}
        value={sentence}
        onChange={(written) => inField(change, "sentence")(() => written)}
      />
      <PictureField
        under={`${under}-picture`}
        picture={picture}
        change={inField(change, "picture")}
        places={places}
      />
      {picture && (
        <TextInput
          id={`${under}-alternative`}
          label="Ce que montre l’image (obligatoire)"
          hint="Lu aux personnes qui ne voient pas l’image. Dites ce qui sert à l’étape, sans commencer par « Image de »."
          error={
            alternative.trim() === ""
              ? "Décrivez l’image\u00a0: sans cela la page ne peut pas être publiée."
              : undefined
          }
          value={alternative}
          max={300}
          rows={2}
          onChange={(words) => inField(change, "alternative")(() => words)}
        />
      )}
    </>
  );
}
