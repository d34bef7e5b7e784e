import type { BrowserContext, Page } from "@playwright/test";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { sealSession } from "@/lib/account/auth";
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
