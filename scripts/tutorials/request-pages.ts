import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Temporal } from "temporal-polyfill";
import type { JourneyStep, Walk } from "./journey";
import { button, words } from "./steps";

/** Leaves a page of a form for the next one. */
export const goOn = ({ page }: Pick<Walk, "page">) =>
  page.getByRole("button", { name: "Continuer", exact: true }).click();

/** The last button of a walk: it is shown, and not pressed. */
export const shownButton = (key: string, label: string): JourneyStep =>
  button(key, label, { act: async () => {} });

/** One answer among several: the picture shows the whole question, answered. */
export const question = (
  key: string,
  label: string,
  answer: string | RegExp,
  act: (walk: Walk) => Promise<unknown> = async () => {},
): JourneyStep =>
  words(key, label, {
    find: (page) => group(page, label),
    show: ({ page }) => group(page, label).getByRole("radio", { name: answer }).check(),
    act,
  });

const group = (page: Page, label: string) => page.getByRole("group", { name: label, exact: true });

/** A picture to send, whatever it shows. */
export const aPicture = (name: string) => ({
  name,
  mimeType: "image/png",
  buffer: readFileSync("app/apple-icon.png"),
});

/** A day as people type it: « 14/08/2026 ». */
export const typedDay = (day: Temporal.PlainDate): string => day.toString().split("-").reverse().join("/");
