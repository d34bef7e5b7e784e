import type { Zone } from "@/lib/help/content";

/** A point of a picture, in parts of its width and height. */
export type Point = { x: number; y: number };

const whole = 1_000;
const within = (share: number): number => Math.min(whole, Math.max(0, Math.round(share)));

/** The zone between two corners, whichever was first; none is thinner than a hundredth of the picture. */
export function zoneBetween(a: Point, b: Point): Zone {
  const [left, right] = [within(Math.min(a.x, b.x) * whole), within(Math.max(a.x, b.x) * whole)];
  const [top, bottom] = [within(Math.min(a.y, b.y) * whole), within(Math.max(a.y, b.y) * whole)];
  return { x: left, y: top, width: Math.max(10, right - left), height: Math.max(10, bottom - top) };
}

/** The zone with one of its measures, in hundredths, the others as they were. */
export function zoneWith(zone: Zone | null, side: keyof Zone, percent: number): Zone {
  const present = zone ?? { x: 0, y: 0, width: whole, height: whole };
  return { ...present, [side]: within((Number.isFinite(percent) ? percent : 0) * 10) };
}

export const percentOf = (share: number): number => Math.round(share / 10);
