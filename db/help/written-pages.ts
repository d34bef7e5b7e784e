import type { WrittenPage } from "./blocks";
import { afterTheEnd } from "./pages/after-the-end";
import { askQuestion } from "./pages/ask-question";
import { birth } from "./pages/birth";
import { changeAddress } from "./pages/change-address";
import { changeBankAccount } from "./pages/change-bank-account";
import { changeEmail } from "./pages/change-email";
import { closeSpace } from "./pages/close-space";
import { couple } from "./pages/couple";
import { createSpace } from "./pages/create-space";
import { death } from "./pages/death";
import { employerContract } from "./pages/employer-contract";
import { followRequest } from "./pages/follow-request";
import { lifeChanges } from "./pages/life-changes";
import { myData } from "./pages/my-data";
import { myDevices } from "./pages/my-devices";
import { paperOrOnline } from "./pages/paper-or-online";
import { personalData } from "./pages/personal-data";
import { removePerson } from "./pages/remove-person";
import { retirement } from "./pages/retirement";
import { sendDocuments } from "./pages/send-documents";
import { separation } from "./pages/separation";
import { studiesEnded } from "./pages/studies-ended";
import { terminate } from "./pages/terminate";

/** The pages of help that the product comes with, in the order of their themes. */
export const writtenPages: readonly WrittenPage[] = [
  createSpace,
  // « Changer quelque chose »
  changeAddress,
  changeEmail,
  paperOrOnline,
  changeBankAccount,
  lifeChanges,
  birth,
  couple,
  separation,
  studiesEnded,
  death,
  retirement,
  removePerson,
  followRequest,
  askQuestion,
  sendDocuments,
  // « Mes données et ma sécurité »
  myData,
  myDevices,
  closeSpace,
  personalData,
  // « Résilier »
  terminate,
  employerContract,
  afterTheEnd,
];
