import type { JourneyStep, Walker } from "./journey";
import { field } from "./steps";

/** A password to choose: the picture shows it judged, which takes the dictionaries a moment. */
export const newPasswordField = (typed: (who: Walker) => string): JourneyStep =>
  field("mot-de-passe", "Nouveau mot de passe", typed, {
    show: async ({ page, who }) => {
      await page.getByLabel("Nouveau mot de passe").fill(typed(who));
      await page.getByText("Excellent mot de passe").first().waitFor();
    },
  });
