import type { Journey, Walk } from "../journey";
import { button, field, words } from "../steps";

export const signIn: Journey = {
  name: "se-connecter",
  title: "Me connecter, puis me déconnecter",
  start: "/connexion",
  enters: "signed-out",
  steps: [
    field("adresse", "Adresse e-mail", ({ email }) => email),
    field("mot-de-passe", "Mot de passe", ({ password }) => password),
    button("connexion", "Je me connecte", { act: signInAndRest }),
    button("je-continue", "Je continue", { act: stay }),
    button("deconnexion", "Me déconnecter"),
    words("fin", "La déconnexion est faite"),
  ],
};

/** Signed in, the person does nothing for the eighteen minutes after which the page asks. */
async function signInAndRest({ page }: Walk): Promise<void> {
  await page.clock.install();
  await page.getByRole("button", { name: "Je me connecte" }).click();
  await page.getByRole("button", { name: "Me déconnecter" }).waitFor();
  await page.clock.fastForward("18:05");
}

/** The question may come back while the server answers: the next second closes it for good. */
async function stay({ page }: Walk): Promise<void> {
  const kept = page.waitForResponse("**/api/session");
  await page.getByRole("button", { name: "Je continue" }).click();
  await kept;
  await page.clock.fastForward("00:02");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}
