import type { Journey } from "./journey";
import { answerDocument } from "./journeys/answer-document";
import { createSpace } from "./journeys/create-space";
import { downloadCertificate } from "./journeys/download-certificate";
import { findGuarantee } from "./journeys/find-guarantee";
import { followReimbursements } from "./journeys/follow-reimbursements";
import { makeCertificate } from "./journeys/make-certificate";
import { presentCard } from "./journeys/present-card";
import { readContributions } from "./journeys/read-contributions";
import { repairTeletransmission } from "./journeys/repair-teletransmission";
import { sendInvoice } from "./journeys/send-invoice";
import { shareCard } from "./journeys/share-card";
import { understandAmount } from "./journeys/understand-amount";

const contract = [findGuarantee, presentCard, shareCard, repairTeletransmission];
const reimbursements = [followReimbursements, understandAmount, answerDocument, sendInvoice];
const papers = [readContributions, downloadCertificate, makeCertificate];

/** The journeys that are walked for the help: to take its pictures, and to know that its tutorials still stand. */
export const journeys: readonly Journey[] = [createSpace, ...contract, ...reimbursements, ...papers];
