import type { Locator } from "@playwright/test";
import type { Journey, JourneyStep, Walk } from "./journey";

/** What is done at each step, its words found and shown. */
type AtStep = (step: JourneyStep, found: Locator) => Promise<void>;

/** Walks a journey from its beginning to its end. Stops at the first step whose words the screen no longer says. */
export async function walkJourney(
  journey: Journey,
  entered: Omit<Walk, "since">,
  atStep?: AtStep,
): Promise<void> {
  const walk = { ...entered, since: new Date().toISOString() };
  if (journey.begin) await journey.begin(walk);
  else await walk.page.goto(`${walk.app}${journey.from ?? journey.start}`);
  for (const step of journey.steps) await walkStep(journey, step, walk, atStep);
}

async function walkStep(journey: Journey, step: JourneyStep, walk: Walk, atStep?: AtStep): Promise<void> {
  const found = step.find(walk.page);
  try {
    await found.waitFor({ state: "visible" });
    await step.show?.(walk);
    await expectWords(found, step.label);
    await atStep?.(step, found);
    await step.act?.(walk);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Error(`${journey.name}, étape « ${step.key} »\u00a0: ${why}`, { cause: error });
  }
}

async function expectWords(found: Locator, label: string): Promise<void> {
  const said = await wordsOf(found);
  if (said.some((words) => words.includes(plain(label)))) return;
  throw new Error(`l’écran ne dit plus « ${label} » mais « ${said.join(" | ")} »`);
}

const plain = (words: string) => words.replace(/\s+/g, " ").trim();

/** The words that something bears: its text, as written and as shown, and those of its labels. */
async function wordsOf(found: Locator): Promise<string[]> {
  const words = await found.evaluate((element) => {
    const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const shown = element instanceof HTMLElement ? element.innerText : "";
    return [
      ...[element, ...labels].map((one) => one.textContent ?? ""),
      shown,
      element.getAttribute("aria-label") ?? "",
    ];
  });
  return words.map(plain).filter((one) => one !== "");
}
