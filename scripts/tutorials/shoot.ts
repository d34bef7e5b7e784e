import type { Locator, Page } from "@playwright/test";
import type { Zone } from "@/lib/help/content";
import { restoreBrowserWords, sayBrowserWordsInFrench } from "./browser-words";
import { bringIntoPlace, zoneOf } from "./place";
import { type Scheme, schemes } from "./shapes";

/** A step as one screen shows it: in light, in dark, and where its words stand, which is the same in both. */
export type Shot = { zone: Zone; light: Buffer; dark: Buffer };

/** Takes a step's pictures without going on: the page changes its theme under the same words. */
export async function shoot(page: Page, found: Locator): Promise<Shot> {
  await sayBrowserWordsInFrench(page);
  await bringIntoPlace(page, found);
  const light = await pictureIn(page, "light");
  const dark = await pictureIn(page, "dark");
  const zone = await zoneOf(found);
  await showIn(page, schemes[0]);
  await restoreBrowserWords(page);
  return { zone, light, dark };
}

async function pictureIn(page: Page, scheme: Scheme): Promise<Buffer> {
  await showIn(page, scheme);
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

/** The theme reaches the page a moment after it was asked of the browser; what still moves is led to its end. */
async function showIn(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.waitForFunction(
    (scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches && document.fonts.status === "loaded",
    colorScheme,
  );
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      const isEndless = animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
      if (isEndless) animation.cancel();
      else animation.finish();
    }
  });
}
