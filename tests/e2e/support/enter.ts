import type { BrowserContext, Page } from "@playwright/test";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { sealSession } from "@/lib/account/sealed-session";
import { startSession } from "@/lib/account/sessions";
import { expect } from "./fixtures";

/** Puts a browser in the space of an account, as a sign-in would: the journeys of sign-in have specs of their own. */
export async function enter(context: BrowserContext, db: Db, accountId: string): Promise<void> {
  const now = Temporal.Now.instant();
  const id = await startSession(db, { accountId, deviceHash: Buffer.alloc(32), now });
  await context.addCookies([
    { name: "session", value: await sealSession(id), url: process.env.APP_URL ?? "", httpOnly: true },
  ]);
}

/** A page 320 px wide holds without being scrolled sideways. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
}

/** A page this wide, once its lines are laid out anew, cuts no word in the middle for want of room. */
export async function expectNoCutWord(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await expect.poll(() => cutWords(page), { message: `${width} px` }).toEqual([]);
}

const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest(".sr-only")) continue;
      for (const { index, 0: word } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}’.,@]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) cut.push(word);
      }
    }
    return cut;
  });
