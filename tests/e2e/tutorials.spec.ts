import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { writtenPages } from "@/db/help/written-pages";
import { captureAddress, captureOf, captures } from "@/lib/help/captures";
import type { TutorialSection } from "@/lib/help/content";
import { richWords } from "@/lib/help/plain-text";
import { tutorialsOf } from "@/lib/help/rules";
import type { Journey } from "@/scripts/tutorials/journey";
import { journeys } from "@/scripts/tutorials/journeys";
import { bringTwins } from "@/scripts/tutorials/twins";
import { walkJourney } from "@/scripts/tutorials/walk";
import { enterJourney, twinFor } from "@/scripts/tutorials/walker";
import { expect, test } from "./support/fixtures";

/** Tells the people of this worker's walks from those of the other's. */
const worker = randomUUID().slice(0, 8);
const twinName = ({ name }: Journey) => `${name}.${worker}`;

test.describe("walked on a telephone", () => {
  test.use({ viewport: { width: 360, height: 720 }, hasTouch: true });

  test.beforeAll(async () => {
    const twins = journeys.map((journey) => twinFor(journey, twinName(journey)));
    await bringTwins(process.env.DATABASE_URL ?? "", `.test/e2e/twins-${worker}`, twins);
  });

  for (const journey of journeys) {
    test(`each step of « ${journey.name} » still finds its words`, async ({ page, context, db, app }) => {
      const email = `${randomUUID()}@courriel.example`;
      const who = await enterJourney(journey, { context, db, app, twin: twinName(journey), email });
      page.setDefaultTimeout(15_000);
      await walkJourney(journey, { page, who, db, app, mailbox: process.env.MAILBOX_URL ?? "" });
    });
  }
});

const tutorials = writtenPages.flatMap(({ slug, content }) =>
  tutorialsOf(content).flatMap((section) => {
    const journey = journeys.find(({ name }) => name === journeyOf(section));
    return journey ? [{ slug, section, journey }] : [];
  }),
);

test("each journey has its tutorial in the pages, with the same steps in the same order", () => {
  for (const { name, steps, start } of journeys) {
    const own = tutorials.filter(({ journey }) => journey.name === name);
    expect(own.length, name).toBe(1);
    const shown = own[0]!.section.steps.flatMap(({ picture }) =>
      picture?.kind === "capture" ? [picture.step] : [],
    );
    expect(shown, name).toEqual(steps.map(({ key }) => key));
    expect([start, null], name).toContain(own[0]!.section.start);
  }
});

test("each picture of a page was taken, of the words that its journey names", () => {
  for (const { slug, section, journey } of tutorials) {
    expect(captures[journey.name]?.start, slug).toBe(journey.start);
    for (const { id, picture, alternative } of section.steps) {
      if (picture?.kind !== "capture") continue;
      const taken = captureOf(picture.journey, picture.step);
      const step = journey.steps.find(({ key }) => key === picture.step);
      expect(taken?.label, `${slug}, ${id}`).toBe(step?.label);
      expect(alternative, `${slug}, ${id}`).not.toBe("");
      expect(missingFiles(picture, taken?.version ?? "")).toEqual([]);
    }
  }
});

test("a tutorial quotes the links and the buttons as the screen says them", () => {
  const silent = tutorials.flatMap(({ section, journey }) =>
    journey.steps
      .filter(({ kind }) => kind === "link" || kind === "button")
      .filter(({ key, label }) => !sentenceAt(section, key).includes(plain(`« ${label} »`)))
      .map(({ key, label }) => `${journey.name}, ${key}: ${label}`),
  );
  expect(silent).toEqual([]);
});

/** The journey whose pictures a tutorial shows. */
function journeyOf(section: TutorialSection): string | undefined {
  return section.steps.flatMap(({ picture }) => (picture?.kind === "capture" ? [picture.journey] : []))[0];
}

function missingFiles({ journey, step }: { journey: string; step: string }, version: string): string[] {
  const looks = (["phone", "desktop"] as const).flatMap((shape) =>
    (["light", "dark"] as const).flatMap((scheme) =>
      (["avif", "webp"] as const).map((format) => ({ shape, scheme, format })),
    ),
  );
  const all = [...looks, { shape: "phone", scheme: "light", format: "jpg" } as const];
  return all
    .map((look) => `public${captureAddress(journey, step, version, look).split("?")[0]}`)
    .filter((file) => !existsSync(file));
}

const plain = (words: string) => words.replace(/\s+/g, " ");

function sentenceAt(section: TutorialSection, key: string): string {
  const step = section.steps.find(({ picture }) => picture?.kind === "capture" && picture.step === key);
  return step ? plain(richWords(step.sentence)) : "";
}
