"use client";

import { useState } from "react";
import { PictureFiles } from "@/components/help/step-picture";
import { buttonClass } from "@/components/ui/button";
import type { StepPicture } from "@/lib/help/content";
import { pictureKey } from "@/lib/help/rules";
import { CaptureChoice } from "./capture-choice";
import type { Change } from "./change";
import type { EditorPlaces } from "./editor-places";
import { PictureUpload } from "./picture-upload";
import { ZoneField } from "./zone-field";

type PictureFieldProps = {
  under: string;
  picture: StepPicture | null;
  change: Change<StepPicture | null>;
  places: EditorPlaces;
};

/** The picture of a step: one taken from the product, or a file; and the zone that it is about. */
export function PictureField({ under, picture, change, places }: PictureFieldProps) {
  const [isChoosing, setChoosing] = useState(false);
  const choose = (chosen: StepPicture) => {
    change(() => chosen);
    setChoosing(false);
  };
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="font-bold">Image</legend>
      {picture && <Chosen under={under} picture={picture} change={change} places={places} />}
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          id={`${under}-choose`}
          aria-expanded={isChoosing}
          className={buttonClass("secondary")}
          onClick={() => setChoosing(!isChoosing)}
        >
          {picture ? "Changer l’image" : "Choisir une image"}
        </button>
        {picture && (
          <button type="button" className={buttonClass("secondary")} onClick={() => change(() => null)}>
            Enlever l’image
          </button>
        )}
      </div>
      {isChoosing && (
        <div className="flex flex-col gap-6 rounded-control border border-line p-4">
          <CaptureChoice under={under} places={places} picture={picture} onChoose={choose} />
          <PictureUpload
            under={under}
            onSent={(sent) => {
              places.onPicture(sent);
              choose({ kind: "upload", pictureId: sent.id, zone: null });
            }}
          />
        </div>
      )}
    </fieldset>
  );
}

type ChosenProps = PictureFieldProps & { picture: StepPicture };

function Chosen({ under, picture, change, places }: ChosenProps) {
  const shown = places.pictures[pictureKey(picture)];
  if (!shown)
    return (
      <p className="font-bold text-danger">
        Cette image n’existe plus dans le site : choisissez-en une autre.
      </p>
    );
  if (picture.kind === "upload")
    return (
      <ZoneField
        under={under}
        shown={shown}
        zone={picture.zone}
        onZone={(zone) => change((now) => (now?.kind === "upload" ? { ...now, zone } : now))}
      />
    );
  return (
    <div className="flex flex-wrap items-start gap-4">
      <PictureFiles
        picture={shown}
        alternative=""
        loading="eager"
        className="h-auto w-48 rounded-control border border-line"
      />
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={picture.highlight}
          onChange={() =>
            change((now) => (now?.kind === "capture" ? { ...now, highlight: !now.highlight } : now))
          }
          className="size-6 shrink-0 accent-brand"
        />
        Entourer la zone dont parle l’étape
      </label>
    </div>
  );
}
