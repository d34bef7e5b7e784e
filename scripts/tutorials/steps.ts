import type { Page } from "@playwright/test";
import type { JourneyStep, Walk } from "./journey";

type Role = "link" | "button";
type More = Partial<Pick<JourneyStep, "show" | "act" | "find">>;

/** A link to follow. */
export const link = (key: string, label: string, more: More = {}): JourneyStep =>
  pressed("link", key, label, more);

/** A link to follow until its page is there: the page before may bear the same fields. */
export function linkTo(address: string, key: string, label: string): JourneyStep {
  const step = link(key, label);
  const act = async (walk: Walk) => {
    await step.act?.(walk);
    await walk.page.waitForURL(`${walk.app}${address}`);
  };
  return { ...step, act };
}

/** A button to press. */
export const button = (key: string, label: string, more: More = {}): JourneyStep =>
  pressed("button", key, label, more);

/** A field to fill: the picture shows it filled. */
export function field(
  key: string,
  label: string,
  typed: (who: Walk["who"]) => string,
  more: More = {},
): JourneyStep {
  const find = more.find ?? ((page: Page) => page.getByLabel(label, { exact: true }));
  const show = ({ page, who }: Walk) => find(page).fill(typed(who));
  return { key, label, kind: "field", show, ...more, find };
}

/** A choice of a list: the picture shows it chosen. */
export function choice(key: string, label: string, chosen: string, more: More = {}): JourneyStep {
  const find = more.find ?? ((page: Page) => page.getByLabel(label, { exact: true }));
  const show = ({ page }: Walk) => find(page).selectOption({ label: chosen });
  return { key, label, kind: "field", show, ...more, find };
}

/** A box to tick, or one answer among several: the picture shows it ticked. */
export function box(key: string, label: string, more: More = {}): JourneyStep {
  const find = more.find ?? ((page: Page) => page.getByLabel(label, { exact: true }));
  return { key, label, kind: "field", show: ({ page }) => find(page).check(), ...more, find };
}

/** Words to read: what the screen answers, a title, an amount. */
export function words(key: string, label: string, more: More = {}): JourneyStep {
  const find = more.find ?? ((page: Page) => page.getByRole("main").getByText(label).first());
  return { key, label, kind: "text", ...more, find };
}

function pressed(kind: Role, key: string, label: string, more: More): JourneyStep {
  const find =
    more.find ??
    ((page: Page) => page.getByRole(kind, { name: label, exact: true }).filter({ visible: true }).first());
  return { key, label, kind, act: ({ page }) => find(page).click(), ...more, find };
}
