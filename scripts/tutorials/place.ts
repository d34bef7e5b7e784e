import type { Locator, Page } from "@playwright/test";
import type { Zone } from "@/lib/help/content";

/** Of the height of the screen: above and below it, words are too near an edge, and are brought to the middle. */
const comfort = { top: 0.1, bottom: 0.84 };

/** Brings words to a good place of the screen, unless they are there already. A page that is short stays whole. */
export async function bringIntoPlace(page: Page, found: Locator): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await found.evaluate((element, { top, bottom }) => {
    const { innerHeight } = window;
    const box = element.getBoundingClientRect();
    if (box.top >= innerHeight * top && box.bottom <= innerHeight * bottom) return;
    const above = Math.max(innerHeight * top, (innerHeight - box.height) * 0.5);
    window.scrollBy({ top: box.top - above, behavior: "instant" });
  }, comfort);
}

/** Where words and their labels stand on the screen, in thousandths of it: what is out of it is left out. */
export async function zoneOf(found: Locator): Promise<Zone> {
  const { boxes, width, height } = await found.evaluate((element) => {
    const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const shown = [element, ...labels].flatMap((one) =>
      one instanceof Element ? [one.getBoundingClientRect()] : [],
    );
    return {
      boxes: shown.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
      width: window.innerWidth,
      height: window.innerHeight,
    };
  });
  const seen = boxes.filter((box) => box.right - box.left > 1 && box.bottom - box.top > 1);
  const x = share(Math.min(...seen.map(({ left }) => left)), width);
  const y = share(Math.min(...seen.map(({ top }) => top)), height);
  return {
    ...{ x, y },
    width: share(Math.max(...seen.map(({ right }) => right)), width) - x,
    height: share(Math.max(...seen.map(({ bottom }) => bottom)), height) - y,
  };
}

const share = (at: number, size: number) => Math.round((Math.min(Math.max(at, 0), size) / size) * 1_000);
