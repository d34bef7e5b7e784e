import type { ShownShape } from "@/lib/help/pictures-of";

/** The part of a picture in sight, in its own pixels: its whole width, from `top`. */
export type View = { width: number; top: number; height: number };

/** A phone's screen is tall: more than this of its width and the caption would be out of sight. */
const tallest = 1.15;

/** What is left above a zone, of the stage. */
const air = 0.04;

/** How tall the stage is for its width, from the first picture's shape. */
export const stageShape = ({ width, height }: ShownShape) => ({
  width,
  height: Math.min(height, Math.round(width * tallest)),
});

/** The part of a tall picture that shows the zone it speaks of, in a stage of this shape; the whole of another. */
export function viewOf({ width, height, zone }: ShownShape, stage: { width: number; height: number }): View {
  const shown = Math.min(height, (width * stage.height) / stage.width);
  const { y, height: tall } = zone ?? { y: 0, height: 0 };
  const [zoneTop, zoneHeight] = [(y * height) / 1_000, (tall * height) / 1_000];
  // Of a zone that does not fit, its first words.
  const room = Math.max(shown * air, (shown - zoneHeight) / 2);
  return { width, height: shown, top: Math.min(height - shown, Math.max(0, zoneTop - room)) };
}

/** Where the browser puts a picture that is taller than its stage, in percent. */
export const panOf = ({ height }: ShownShape, view: View): number =>
  height > view.height ? (100 * view.top) / (height - view.height) : 50;
