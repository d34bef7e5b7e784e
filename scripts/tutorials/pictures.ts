import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp, { type AvifOptions, type JpegOptions, type Sharp, type WebpOptions } from "sharp";
import type { Capture } from "@/lib/help/captures";
import type { Journey, JourneyStep } from "./journey";
import type { ShapeName } from "./shapes";
import { schemes } from "./shapes";
import type { Shot } from "./shoot";

const folder = "public/tutoriels";

/** Letters stay crisp on flat colours: measured on the pages themselves. */
const avif: AvifOptions = { quality: 46, chromaSubsampling: "4:4:4", effort: 5 };
const webp: WebpOptions = { quality: 55, smartSubsample: true, effort: 6 };
const jpeg: JpegOptions = { quality: 55, mozjpeg: true };

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

function allFiles({ phone, desktop }: Shots, place: (look: string) => string): Promise<void>[] {
  const pictures = schemes.flatMap((scheme) => [
    { look: `phone-${scheme}`, png: phone[scheme] },
    { look: `desktop-${scheme}`, png: desktop[scheme] },
  ]);
  return [
    ...pictures.flatMap(({ look, png }) => [
      write(`${place(look)}.avif`, sharp(png).avif(avif)),
      write(`${place(look)}.webp`, sharp(png).webp(webp)),
    ]),
    write(`${place("phone-light")}.jpg`, sharp(phone.light).jpeg(jpeg)),
  ];
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
  const hash = createHash("sha256").update(JSON.stringify([avif, webp, jpeg]));
  for (const png of [phone.light, phone.dark, desktop.light, desktop.dark]) hash.update(png);
  return hash.digest("hex").slice(0, 10);
}
