import type { Journey } from "./journey";
import { answerDocument } from "./journeys/answer-document";
import { askQuestion } from "./journeys/ask-question";
import { changeAddress } from "./journeys/change-address";
import { changeBankAccount } from "./journeys/change-bank-account";
import { changeEmail } from "./journeys/change-email";
import { createSpace, openMySpace } from "./journeys/create-space";
import { declareBirth } from "./journeys/declare-birth";
import { downloadCertificate } from "./journeys/download-certificate";
import { findGuarantee } from "./journeys/find-guarantee";
import { followReimbursements } from "./journeys/follow-reimbursements";
import { followRequest } from "./journeys/follow-request";
import { makeCertificate } from "./journeys/make-certificate";
import { presentCard } from "./journeys/present-card";
import { readContributions } from "./journeys/read-contributions";
import { recoverIdentifier } from "./journeys/recover-identifier";
import { removePerson } from "./journeys/remove-person";
import { repairTeletransmission } from "./journeys/repair-teletransmission";
import { newPassword, resetPassword } from "./journeys/reset-password";
import { sendInvoice } from "./journeys/send-invoice";
import { shareCard } from "./journeys/share-card";
import { signIn } from "./journeys/sign-in";
import { takeMyData } from "./journeys/take-my-data";
import { terminate } from "./journeys/terminate";
import { understandAmount } from "./journeys/understand-amount";

const access = [createSpace, openMySpace, signIn, recoverIdentifier, resetPassword, newPassword];
const contract = [findGuarantee, presentCard, shareCard, repairTeletransmission];
const reimbursements = [followReimbursements, understandAmount, answerDocument, sendInvoice];
const papers = [readContributions, downloadCertificate, makeCertificate];
const changes = [changeAddress, changeEmail, changeBankAccount, declareBirth, removePerson];
const requests = [followRequest, askQuestion];
const ownData = [takeMyData];
const ending = [terminate];

/** The journeys that are walked for the help: to take its pictures, and to know that its tutorials still stand. */
export const journeys: readonly Journey[] = [
  ...access,
  ...contract,
  ...reimbursements,
  ...papers,
  ...changes,
  ...requests,
  ...ownData,
  ...ending,
];
