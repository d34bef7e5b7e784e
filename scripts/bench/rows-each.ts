/**
 * How many rows a member has in each large table after five years: what docs/scaling.md assumes. Instalments are
 * monthly; lines of reimbursement twenty a year; six members of ten have a space.
 */
export const rowsEach: Record<string, number> = {
  reimbursements: 100,
  contributions: 60,
  audit_events: 30,
  mails: 6,
  sessions: 4,
  issued_documents: 3,
  secrets: 2,
  devices: 1.5,
  request_events: 2,
  request_messages: 1,
  beneficiaries: 1.9,
  contracts: 1.3,
  bank_accounts: 1.2,
  members: 1,
  contact_details: 1,
  changes: 1,
  accounts: 0.6,
  requests: 0.5,
  uploads: 0.5,
  webhook_deliveries: 1,
  card_shares: 0.1,
  data_exports: 0.1,
  terminations: 0.1,
  termination_letters: 0.2,
  termination_notices: 0.15,
};
