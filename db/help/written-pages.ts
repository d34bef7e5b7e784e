import type { WrittenPage } from "./blocks";
import { afterTheEnd } from "./pages/after-the-end";
import { askQuestion } from "./pages/ask-question";
import { birth } from "./pages/birth";
import { card } from "./pages/card";
import { certificates } from "./pages/certificates";
import { changeAddress } from "./pages/change-address";
import { changeBankAccount } from "./pages/change-bank-account";
import { changeEmail } from "./pages/change-email";
import { closeSpace } from "./pages/close-space";
import { contributions } from "./pages/contributions";
import { couple } from "./pages/couple";
import { createSpace } from "./pages/create-space";
import { customCertificate } from "./pages/custom-certificate";
import { death } from "./pages/death";
import { employerContract } from "./pages/employer-contract";
import { findGuarantee } from "./pages/find-guarantee";
import { followReimbursements } from "./pages/follow-reimbursements";
import { followRequest } from "./pages/follow-request";
import { lateReimbursement } from "./pages/late-reimbursement";
import { lifeChanges } from "./pages/life-changes";
import { myData } from "./pages/my-data";
import { myDevices } from "./pages/my-devices";
import { paperOrOnline } from "./pages/paper-or-online";
import { personalData } from "./pages/personal-data";
import { recoverIdentifier } from "./pages/recover-identifier";
import { removePerson } from "./pages/remove-person";
import { resetPassword } from "./pages/reset-password";
import { retirement } from "./pages/retirement";
import { sendDocuments } from "./pages/send-documents";
import { sendInvoice } from "./pages/send-invoice";
import { separation } from "./pages/separation";
import { signIn } from "./pages/sign-in";
import { staySafe } from "./pages/stay-safe";
import { studiesEnded } from "./pages/studies-ended";
import { teletransmission } from "./pages/teletransmission";
import { terminate } from "./pages/terminate";
import { understandAmount } from "./pages/understand-amount";
import { understandContract } from "./pages/understand-contract";
import { unpaidContribution } from "./pages/unpaid-contribution";
import { verifyDocument } from "./pages/verify-document";
import { withNoBreakSpaces } from "./typography";

const access = [createSpace, signIn, recoverIdentifier, resetPassword, staySafe];
const contract = [understandContract, findGuarantee, card, teletransmission];
const reimbursements = [followReimbursements, understandAmount, lateReimbursement, sendInvoice];
const contributionPages = [contributions, unpaidContribution];
const documents = [certificates, customCertificate, verifyDocument];
const contactDetails = [changeAddress, changeEmail, paperOrOnline, changeBankAccount];
const life = [lifeChanges, birth, couple, separation, studiesEnded, death, retirement, removePerson];
const requests = [followRequest, askQuestion, sendDocuments];
const ownData = [myData, myDevices, closeSpace, personalData];
const ending = [terminate, employerContract, afterTheEnd];

/** The pages of help that the product comes with, in the order of their themes. */
export const writtenPages: readonly WrittenPage[] = [
  ...access,
  ...contract,
  ...reimbursements,
  ...contributionPages,
  ...documents,
  ...contactDetails,
  ...life,
  ...requests,
  ...ownData,
  ...ending,
].map(withNoBreakSpaces);
