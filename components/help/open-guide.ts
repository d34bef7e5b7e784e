import type { Line } from "@/lib/help/content";

/** A tutorial followed beside the real pages. On a phone it is one line at the foot of the page, unless unfolded. */
export type OpenGuide = { title: string; steps: GuideStep[]; at: number; done: string[]; folded: boolean };

export type GuideStep = { id: string; sentence: Line };

/** Its number changes with the shape of what is kept: a tab that was open before forgets the other. */
const key = "guide-1";
const changed = "guide-changed";

/** Opens a guide in this tab, the steps before `at` done: it lasts until it is closed, or the tab is. */
export const openGuide = ({ title, steps, at }: Pick<OpenGuide, "title" | "steps" | "at">): void =>
  keepGuide({ title, steps, at, done: steps.slice(0, at).map(({ id }) => id), folded: true });

export const keepGuide = (guide: OpenGuide): void =>
  change((kept) => kept.setItem(key, JSON.stringify(guide)));

export const closeGuide = (): void => change((kept) => kept.removeItem(key));

/** A browser that keeps nothing for a tab opens the form alone. */
function change(how: (kept: Storage) => void): void {
  try {
    how(sessionStorage);
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
}

/** What is kept of the guide open in this tab, as text: the same text is the same guide. */
export function keptGuide(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

export function onGuideChange(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

/** The same guide, at another of its steps. */
export const guideAt = (guide: OpenGuide, at: number): OpenGuide => ({
  ...guide,
  at: Math.min(guide.steps.length - 1, Math.max(0, at)),
});

/** A step ticked, or not any more. The present one, ticked, gives way to the next. */
export function ticked(guide: OpenGuide, id: string): OpenGuide {
  if (guide.done.includes(id)) return { ...guide, done: guide.done.filter((one) => one !== id) };
  const isPresent = guide.steps[guide.at]?.id === id;
  return guideAt({ ...guide, done: [...guide.done, id] }, isPresent ? guide.at + 1 : guide.at);
}

export const isWholeDone = ({ steps, done }: OpenGuide): boolean =>
  steps.every(({ id }) => done.includes(id));
