import type { Page } from "@playwright/test";
import type { JourneyStep, Walk } from "./journey";

/** « Je ne suis pas un robot », shown before it is ticked: then its words are others. */
export const captchaStep = (key: string): JourneyStep => ({
  key,
  label: "Je ne suis pas un robot",
  kind: "field",
  find: robotBox,
  act: solveCaptcha,
});

/** Ticks the box and waits for its proof. */
export async function solveCaptcha({ page }: Pick<Walk, "page">): Promise<void> {
  await robotBox(page).press("Space");
  await page.waitForFunction(() =>
    [...document.querySelectorAll("input")].some(
      ({ name, value }) => name === "captcha" && value.length > 100,
    ),
  );
}

const robotBox = (page: Page) => page.getByRole("checkbox", { name: "Je ne suis pas un robot" });
