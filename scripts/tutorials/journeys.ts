import type { Journey } from "./journey";
import { createSpace, openMySpace } from "./journeys/create-space";
import { recoverIdentifier } from "./journeys/recover-identifier";
import { newPassword, resetPassword } from "./journeys/reset-password";
import { signIn } from "./journeys/sign-in";

/** The journeys that are walked for the help: to take its pictures, and to know that its tutorials still stand. */
export const journeys: readonly Journey[] = [
  createSpace,
  openMySpace,
  signIn,
  recoverIdentifier,
  resetPassword,
  newPassword,
];
