import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp, { type AvifOptions, type JpegOptions, type Sharp, type WebpOptions } from "sharp";
import type { Capture } from "@/lib/help/captures";
import type { Journey, JourneyStep } from "./journey";
import { type ShapeName, schemes } from "./shapes";
import type { Shot } from "./shoot";

const folder = "public/tutoriels";

/**
 * Letters stay crisp on flat colours: measured on the pages themselves, 20 kB for a telephone and 15 kB for a desk. The
 * two others are for browsers that do not know the first: smaller, they weigh as much.
 */
const avif: AvifOptions = { quality: 28, chromaSubsampling: "4:4:4", effort: 1 };
const webp: WebpOptions = { quality: 28, smartSubsample: true };
const jpeg: JpegOptions = { quality: 42, mozjpeg: true };
const widths = { webp: { phone: 540, desktop: 1024 }, jpeg: 480 };

type Shots = Record<ShapeName, Shot>;

/**
 * Writes the pictures of a step, when their pixels are not those of the last time. Gives what is noted of them.
 * @param known what was noted the last time
 */
export async function writePictures(
  journey: Journey,
  { key, label }: JourneyStep,
  shots: Shots,
  known: Capture | undefined,
): Promise<Capture> {
  const version = versionOf(shots);
  const place = (look: string) => path.join(folder, journey.name, `${key}-${look}`);
  const kept = known?.version === version && existsSync(place("phone-light.jpg"));
  if (!kept) await Promise.all(allFiles(shots, place));
  return { label, version, phone: await shapeOf(shots.phone), desktop: await shapeOf(shots.desktop) };
}

/** Removes the pictures of the steps that a journey no longer has. */
export function removeOthers(journey: Journey): void {
  const kept = journey.steps.map(({ key }) => key);
  const isKept = (file: string) => kept.includes(file.replace(/-(phone|desktop)-(light|dark)\.\w+$/, ""));
  for (const file of filesOf(journey.name)) {
    if (!isKept(file)) rmSync(path.join(folder, journey.name, file));
  }
}

/** Removes the pictures of the journeys that are no more. */
export function removeOtherJourneys(names: readonly string[]): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!names.includes(name)) rmSync(path.join(folder, name), { recursive: true });
  }
}

const filesOf = (name: string) =>
  existsSync(path.join(folder, name)) ? readdirSync(path.join(folder, name)) : [];

function allFiles(shots: Shots, place: (look: string) => string): Promise<void>[] {
  const screens: ShapeName[] = ["phone", "desktop"];
  const written = screens.flatMap((shape) =>
    schemes.flatMap((scheme) => {
      const [file, png] = [place(`${shape}-${scheme}`), shots[shape][scheme]];
      return [
        write(`${file}.avif`, sharp(png).avif(avif)),
        write(`${file}.webp`, sharp(png).resize(widths.webp[shape]).webp(webp)),
      ];
    }),
  );
  const oldest = sharp(shots.phone.light).resize(widths.jpeg).jpeg(jpeg);
  return [...written, write(`${place("phone-light")}.jpg`, oldest)];
}

async function write(file: string, picture: Sharp): Promise<void> {
  const bytes = await picture.toBuffer();
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes);
}

async function shapeOf({ zone, light }: Shot) {
  const { width, height } = await sharp(light).metadata();
  return { width, height, zone };
}

/** Changes with the pixels, and with how they are written. */
function versionOf({ phone, desktop }: Shots): string {
  const hash = createHash("sha256").update(JSON.stringify([avif, webp, jpeg, widths]));
  for (const png of [phone.light, phone.dark, desktop.light, desktop.dark]) hash.update(png);
  return hash.digest("hex").slice(0, 10);
}
