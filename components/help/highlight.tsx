import type { ShownShape } from "@/lib/help/pictures-of";
import type { View } from "./framing";

type HighlightProps = {
  shape: ShownShape;
  /** The part in sight, when it is not the whole picture. */
  view?: View;
  className: string;
};

/** A ring around the zone of a picture, over it. Two colours, so that it is seen on any picture. */
export function Highlight({ shape, view = { ...shape, top: 0 }, className }: HighlightProps) {
  const { zone } = shape;
  if (!zone) return null;
  const ring = ringAround(shape, zone);
  return (
    <svg viewBox={viewBox(view)} aria-hidden="true" focusable="false" className={`fill-none ${className}`}>
      <rect {...ring} className="stroke-raised" strokeWidth={ring.rx} />
      <rect {...ring} className="stroke-focus" strokeWidth={ring.rx / 2} />
    </svg>
  );
}

/** A view as a drawing says it. */
export const viewBox = ({ width, top, height }: View): string => `0 ${top} ${width} ${height}`;

/** The zone in the picture's own pixels, a little widened, never past the picture's edges. */
export function ringAround({ width, height }: ShownShape, zone: NonNullable<ShownShape["zone"]>) {
  const room = Math.max(4, width / 100);
  const x = Math.max(room, (zone.x * width) / 1_000 - room);
  const y = Math.max(room, (zone.y * height) / 1_000 - room);
  const right = Math.min(width - room, ((zone.x + zone.width) * width) / 1_000 + room);
  const bottom = Math.min(height - room, ((zone.y + zone.height) * height) / 1_000 + room);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y), rx: room };
}
