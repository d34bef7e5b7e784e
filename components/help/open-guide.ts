import type { Line } from "@/lib/help/content";

/** A tutorial followed beside the real pages: the step reached, and whether the steps are folded to one line. */
export type OpenGuide = { title: string; steps: GuideStep[]; at: number; folded: boolean };

export type GuideStep = { id: string; sentence: Line };

/** Its number changes with the shape of what is kept: a tab that was open before forgets the other. */
const key = "guide-1";
const changed = "guide-changed";

/** Opens a guide in this tab: it lasts until it is closed, or the tab is. */
export const openGuide = ({ title, steps }: Pick<OpenGuide, "title" | "steps">): void =>
  keepGuide({ title, steps, at: 0, folded: false });

export const keepGuide = (guide: OpenGuide): void =>
  tell(() => sessionStorage.setItem(key, JSON.stringify(guide)));

export const closeGuide = (): void => tell(() => sessionStorage.removeItem(key));

/** A browser that keeps nothing for a tab opens the form alone. */
function tell(change: () => void): void {
  try {
    change();
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

export function readGuide(kept: string): OpenGuide {
  return JSON.parse(kept);
}
