import type { Db } from "@/db/client";
import { captureAddress, captures, type Shape } from "./captures";
import type { HelpContent, StepPicture, Zone } from "./content";
import { pictureSizes } from "./picture-file";
import { captureKey, tutorialsOf, uploadedPicture } from "./rules";

/** A file of a picture, and the screens that take it. */
export type PictureSource = { media?: string; type: string; srcSet: string; width: number; height: number };

/** A picture in one shape, in pixels, and the part of it to highlight. */
export type ShownShape = { width: number; height: number; zone: Zone | null };

/** A picture as a page shows it: its files from the best to the last resort, and its two shapes. */
export type ShownPicture = {
  sources: PictureSource[];
  fallback: string;
  phone: ShownShape;
  desktop: ShownShape;
};

/** The pictures that a page may show, by `captureKey` or by the id of the one that was sent. */
export type PictureBook = Record<string, ShownPicture>;

/** The pictures of a page's tutorials: those of the product, and those that editors sent. Unknown ones are left out. */
export async function picturesOf(db: Db, content: HelpContent): Promise<PictureBook> {
  return { ...capturesOf(content), ...(await uploadsOf(db, usedIn(content))) };
}

/** Those of the product alone. */
export const capturesOf = (content: HelpContent): PictureBook =>
  Object.fromEntries(
    usedIn(content).flatMap((picture) =>
      picture.kind === "capture" ? entryOf(picture.journey, picture.step) : [],
    ),
  );

const usedIn = (content: HelpContent): StepPicture[] =>
  tutorialsOf(content).flatMap(({ steps }) => steps.flatMap(({ picture }) => picture ?? []));

/** Every picture taken from the product, for who chooses one. */
export const allCaptures = (): PictureBook =>
  Object.fromEntries(
    Object.entries(captures).flatMap(([journey, { steps }]) =>
      Object.keys(steps).flatMap((step) => entryOf(journey, step)),
    ),
  );

function entryOf(journey: string, step: string): [string, ShownPicture][] {
  const taken = captures[journey]?.steps[step];
  if (!taken) return [];
  const { version, phone, desktop } = taken;
  const fallback = captureAddress(journey, step, version, { shape: "phone", scheme: "light", format: "jpg" });
  const sources = looks.map(({ shape, scheme, format, media }) => ({
    ...(media && { media }),
    type: `image/${format}`,
    width: taken[shape].width,
    height: taken[shape].height,
    srcSet: captureAddress(journey, step, version, { shape, scheme, format }),
  }));
  const shown = { sources, fallback, phone: shapeOf(phone), desktop: shapeOf(desktop) };
  return [[captureKey(journey, step), shown]];
}

const shapeOf = ({ width, height, zone }: Shape): ShownShape => ({ width, height, zone });

const dark = "(prefers-color-scheme: dark)";
const wide = "(min-width: 40rem)";

/** The first that fits the screen and the browser is taken. */
const looks = (
  [
    { shape: "desktop", scheme: "dark", media: `${wide} and ${dark}` },
    { shape: "desktop", scheme: "light", media: wide },
    { shape: "phone", scheme: "dark", media: dark },
    { shape: "phone", scheme: "light", media: "" },
  ] as const
).flatMap((look) => (["avif", "webp"] as const).map((format) => ({ ...look, format })));

async function uploadsOf(db: Db, used: StepPicture[]): Promise<PictureBook> {
  const ids = used.flatMap((picture) => (picture.kind === "upload" ? picture.pictureId : []));
  if (ids.length === 0) return {};
  const sizes = await pictureSizes(db, ids);
  return Object.fromEntries([...sizes].map(([id, size]) => [id, uploadedPicture({ id, ...size })]));
}
