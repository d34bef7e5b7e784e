import { ImageOff } from "lucide-react";
import type { ShownPicture } from "@/lib/help/pictures-of";
import { panOf, stageShape, viewOf } from "./framing";
import { Pointer } from "./pointer";
import type { ShownStep } from "./shown-tutorial";
import { PictureFiles } from "./step-picture";

export type PictureState = "ready" | "failed";

/** How the pointer moves; without it nothing does. */
export type Motion = { running: boolean; speed: number };

type StageProps = {
  steps: ShownStep[];
  at: number;
  motion: Motion | undefined;
  pictures: Record<string, PictureState>;
  onPicture: (id: string, became: PictureState) => void;
};

const layer = "absolute inset-0 size-full";
const onPhone = "sm:hidden";
const onDesktop = "hidden sm:block";

/** Where the steps are shown: the picture of the present one, and that of the next being fetched behind it. */
export function Stage({ steps, at, motion, pictures, onPicture }: StageProps) {
  const around = steps.slice(Math.max(0, at - 1), at + 2);
  const first = steps.find(({ picture }) => picture)?.picture;
  const step = steps[at];
  if (!first || !step) return null;
  const phone = stageShape(first.phone);
  const isShown = step.picture && pictures[step.id] === "ready";
  return (
    <div className="relative grid place-items-center overflow-hidden bg-sunken sm:max-h-[72vh]">
      <Room shape={phone} className={onPhone} />
      <Room shape={first.desktop} className={`max-h-[72vh] ${onDesktop}`} />
      {around.map((one) => (
        <StagePicture
          key={one.id}
          step={one}
          stage={phone}
          shown={one.id === step.id}
          onPicture={onPicture}
        />
      ))}
      {step.picture && isShown && (
        <Pointers
          key={step.id}
          picture={step.picture}
          stage={phone}
          before={steps[at - 1]?.picture}
          motion={motion}
        />
      )}
      {pictures[step.id] === "failed" && <Missing alternative={step.alternative} />}
      {!step.picture && <Numeral at={at} />}
    </div>
  );
}

/** Gives the stage the shape of the pictures before any is there. */
const Room = ({ shape: { width, height }, className }: { shape: Size; className: string }) => (
  <svg
    viewBox={`0 0 ${width} ${height}`}
    aria-hidden="true"
    focusable="false"
    className={`w-full ${className}`}
  />
);

type Size = { width: number; height: number };

type StagePictureProps = { step: ShownStep; stage: Size; shown: boolean; onPicture: StageProps["onPicture"] };

function StagePicture({ step: { id, picture, alternative }, stage, shown, onPicture }: StagePictureProps) {
  if (!picture) return null;
  const pan = panOf(picture.phone, viewOf(picture.phone, stage));
  return (
    <div
      // A property set by the script: the policy of the page refuses a style written in it.
      ref={(frame) => frame?.style.setProperty("--pan", `${pan}%`)}
      className={`${layer} transition-opacity duration-300 ${shown ? "" : "invisible opacity-0"}`}
    >
      <PictureFiles
        picture={picture}
        alternative={alternative}
        className={`size-full sm:object-contain sm:object-center ${isTall(picture.phone, stage) ? "object-cover object-[50%_var(--pan)]" : "object-contain"}`}
        loading="eager"
        onLoad={() => onPicture(id, "ready")}
        onError={() => onPicture(id, "failed")}
      />
    </div>
  );
}

const isTall = (picture: Size, stage: Size) => picture.height * stage.width > stage.height * picture.width;

type PointersProps = {
  stage: Size;
  picture: ShownPicture;
  before: ShownPicture | null | undefined;
  motion: Motion | undefined;
};

const Pointers = ({ picture: { phone, desktop }, stage, before, motion }: PointersProps) => (
  <>
    <Pointer
      shape={phone}
      view={viewOf(phone, stage)}
      before={before?.phone}
      motion={motion}
      className={`${layer} ${onPhone}`}
    />
    <Pointer
      shape={desktop}
      view={{ ...desktop, top: 0 }}
      before={before?.desktop}
      motion={motion}
      className={`${layer} ${onDesktop}`}
    />
  </>
);

const Missing = ({ alternative }: { alternative: string }) => (
  <p
    className={`${layer} flex flex-col items-center justify-center gap-3 bg-sunken p-6 text-center text-muted`}
  >
    <ImageOff aria-hidden className="size-8 shrink-0" />
    {alternative}
  </p>
);

const Numeral = ({ at }: { at: number }) => (
  <p
    aria-hidden="true"
    className={`${layer} flex items-center justify-center bg-sunken text-4xl font-bold text-accent-ink`}
  >
    {at + 1}
  </p>
);
