import { ImageOff } from "lucide-react";
import type { ShownPicture, ShownShape } from "@/lib/help/pictures-of";
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
  const isShown = step.picture && pictures[step.id] === "ready";
  return (
    <div className="relative mx-auto grid max-h-[72vh] place-items-center overflow-hidden bg-sunken">
      <Room shape={first.phone} className={onPhone} />
      <Room shape={first.desktop} className={onDesktop} />
      {around.map((one) => (
        <StagePicture key={one.id} step={one} shown={one.id === step.id} onPicture={onPicture} />
      ))}
      {step.picture && isShown && (
        <Pointers key={step.id} picture={step.picture} before={steps[at - 1]?.picture} motion={motion} />
      )}
      {pictures[step.id] === "failed" && <Missing alternative={step.alternative} />}
      {!step.picture && <Numeral at={at} />}
    </div>
  );
}

/** Gives the stage the shape of the pictures before any is there. */
const Room = ({ shape: { width, height }, className }: { shape: ShownShape; className: string }) => (
  <svg
    viewBox={`0 0 ${width} ${height}`}
    aria-hidden="true"
    focusable="false"
    className={`max-h-[72vh] w-full ${className}`}
  />
);

type StagePictureProps = { step: ShownStep; shown: boolean; onPicture: StageProps["onPicture"] };

function StagePicture({ step: { id, picture, alternative }, shown, onPicture }: StagePictureProps) {
  if (!picture) return null;
  return (
    <div className={`${layer} transition-opacity duration-300 ${shown ? "" : "invisible opacity-0"}`}>
      <PictureFiles
        picture={picture}
        alternative={alternative}
        className="size-full object-contain"
        loading="eager"
        onLoad={() => onPicture(id, "ready")}
        onError={() => onPicture(id, "failed")}
      />
    </div>
  );
}

type PointersProps = {
  picture: ShownPicture;
  before: ShownPicture | null | undefined;
  motion: Motion | undefined;
};

const Pointers = ({ picture, before, motion }: PointersProps) => (
  <>
    <Pointer shape={picture.phone} before={before?.phone} motion={motion} className={`${layer} ${onPhone}`} />
    <Pointer
      shape={picture.desktop}
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
