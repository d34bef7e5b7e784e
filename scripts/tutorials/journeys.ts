import type { Journey } from "./journey";
import { askQuestion } from "./journeys/ask-question";
import { changeAddress } from "./journeys/change-address";
import { changeBankAccount } from "./journeys/change-bank-account";
import { changeEmail } from "./journeys/change-email";
import { createSpace } from "./journeys/create-space";
import { declareBirth } from "./journeys/declare-birth";
import { followRequest } from "./journeys/follow-request";
import { removePerson } from "./journeys/remove-person";
import { takeMyData } from "./journeys/take-my-data";
import { terminate } from "./journeys/terminate";

/** The journeys that are walked for the help: to take its pictures, and to know that its tutorials still stand. */
export const journeys: readonly Journey[] = [
  createSpace,
  // « Changer quelque chose »
  changeAddress,
  changeEmail,
  changeBankAccount,
  declareBirth,
  removePerson,
  followRequest,
  askQuestion,
  // « Mes données et ma sécurité », « Résilier »
  takeMyData,
  terminate,
];
