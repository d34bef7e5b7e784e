import type { Page } from "@playwright/test";

/** The words that open what is folded away. */
export const folded = (words: string) => (page: Page) =>
  page.locator("summary").filter({ hasText: words, visible: true }).first();

/** A panel, title and content, by its title. */
export const panel = (title: string | RegExp) => (page: Page) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: title }) });
