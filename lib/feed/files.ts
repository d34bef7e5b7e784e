import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { BankAccountInput, bankAccountColumns } from "./bank-account-input";
import type { WriteBatch } from "./batch";
import { BeneficiaryInput, beneficiaryColumns } from "./beneficiary-input";
import { ContactInput, contactColumns } from "./contact-input";
import { ContributionInput, contributionColumns } from "./contribution-input";
import { leavingErased, leavingErasedContracts, leavingErasedMembers } from "./erased";
import { GuaranteeInput, guaranteeColumns } from "./guarantee-input";
import { ContractInput, contractColumns, memberColumns, memberInput } from "./input";
import { ReimbursementInput, reimbursementColumns } from "./reimbursement-input";
import { batchRows, stagedBatchRows } from "./rules";
import { type CopyRow, copyRow } from "./stage";
import { stagedContributions } from "./staged-contributions";
import { stagedReimbursements } from "./staged-reimbursements";
import type { FileName } from "./summary";
import { writeBankAccounts } from "./write-bank-accounts";
import { writeBeneficiaries } from "./write-beneficiaries";
import { writeContacts } from "./write-contacts";
import { writeContracts } from "./write-contracts";
import { writeGuarantees } from "./write-guarantees";
import { writeMembers } from "./write-members";
import { type StagedTable, stagedWriter } from "./write-staged";

/** How the rows of a file are read and written. */
export type Reading<Row> = {
  schema(today: Temporal.PlainDate): z.ZodType<Row>;
  write: WriteBatch<Row>;
  batchRows: number;
};

type FeedFile = {
  columns: readonly string[];
  /** Whether a feed may do without it. */
  optional: boolean;
  /** Hands its reading over: each file has rows of its own. */
  read<Out>(use: <Row>(reading: Reading<Row>) => Out): Out;
};

const file = <Row>(
  columns: readonly string[],
  reading: Reading<Row>,
  { optional = true } = {},
): FeedFile => ({
  columns,
  optional,
  read: (use) => use(reading),
});

const staged = <Row>(schema: z.ZodType<Row>, table: StagedTable<Row>): Reading<CopyRow> => ({
  schema: () => schema.transform(copyRow(table.cells)),
  write: stagedWriter(table),
  batchRows: stagedBatchRows,
});

export const files: Record<FileName, FeedFile> = {
  guarantees: file(guaranteeColumns, { schema: () => GuaranteeInput, write: writeGuarantees, batchRows }),
  members: file(
    memberColumns,
    { schema: memberInput, write: leavingErasedMembers(writeMembers), batchRows },
    { optional: false },
  ),
  contracts: file(
    contractColumns,
    { schema: () => ContractInput, write: leavingErasedContracts(writeContracts), batchRows },
    { optional: false },
  ),
  beneficiaries: file(beneficiaryColumns, {
    schema: () => BeneficiaryInput,
    write: leavingErased(writeBeneficiaries),
    batchRows,
  }),
  contributions: file(contributionColumns, staged(ContributionInput, stagedContributions)),
  reimbursements: file(reimbursementColumns, staged(ReimbursementInput, stagedReimbursements)),
  contacts: file(contactColumns, {
    schema: () => ContactInput,
    write: leavingErased(writeContacts),
    batchRows,
  }),
  bank_accounts: file(bankAccountColumns, {
    schema: () => BankAccountInput,
    write: leavingErased(writeBankAccounts),
    batchRows,
  }),
};
