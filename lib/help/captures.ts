import taken from "./captures.json" with { type: "json" };
import type { Zone } from "./content";

/** One picture in one shape: its size in pixels, and where the label that the step names stands in it. */
export type Shape = { width: number; height: number; zone: Zone };

/** A step of a journey as the product showed it. `label`: the words on the screen that the step is about. */
export type Capture = { label: string; version: string; phone: Shape; desktop: Shape };

/** A journey of the product that was walked to take its pictures: where it starts, and its steps in order. */
export type CapturedJourney = { start: string; title: string; steps: Record<string, Capture> };

/** What `npm run tutorials` took: written by it alone, and never by hand. */
export const captures: Record<string, CapturedJourney> = taken;

export const captureOf = (journey: string, step: string): Capture | undefined =>
  captures[journey]?.steps[step];

type Look = { shape: "phone" | "desktop"; scheme: "light" | "dark"; format: "avif" | "webp" | "jpg" };

/** Where a picture is served. `jpg` exists in light and for a phone alone: for the browsers that know neither of the others. */
export const captureAddress = (journey: string, step: string, version: string, look: Look): string =>
  `/tutoriels/${journey}/${step}-${look.shape}-${look.scheme}.${look.format}?v=${version}`;
