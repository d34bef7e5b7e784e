import type { WrittenPage } from "./blocks";
import { card } from "./pages/card";
import { certificates } from "./pages/certificates";
import { contributions } from "./pages/contributions";
import { createSpace } from "./pages/create-space";
import { customCertificate } from "./pages/custom-certificate";
import { findGuarantee } from "./pages/find-guarantee";
import { followReimbursements } from "./pages/follow-reimbursements";
import { lateReimbursement } from "./pages/late-reimbursement";
import { sendInvoice } from "./pages/send-invoice";
import { teletransmission } from "./pages/teletransmission";
import { understandAmount } from "./pages/understand-amount";
import { understandContract } from "./pages/understand-contract";
import { unpaidContribution } from "./pages/unpaid-contribution";
import { verifyDocument } from "./pages/verify-document";
import { withNoBreakSpaces } from "./typography";

const access = [createSpace];
const contract = [understandContract, findGuarantee, card, teletransmission];
const reimbursements = [followReimbursements, understandAmount, lateReimbursement, sendInvoice];
const contributionPages = [contributions, unpaidContribution];
const documents = [certificates, customCertificate, verifyDocument];

/** The pages of help that the product comes with, in the order of their themes. */
export const writtenPages: readonly WrittenPage[] = [
  ...access,
  ...contract,
  ...reimbursements,
  ...contributionPages,
  ...documents,
].map(withNoBreakSpaces);
