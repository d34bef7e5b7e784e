/** Where texts sealed by `seal` are kept. */
export type SealedColumn = {
  table: string;
  column: string;
  /** The field of a JSON column that holds it, in base64. */
  field?: string;
  /** What it is bound to, in SQL. */
  context: string;
  /** Rows closed again in one transaction; large texts go by few. */
  rowsAtOnce?: number;
};

/** Every sealed column of the database; a test fails on one that is missing here. */
export const sealedColumns: SealedColumn[] = [
  { table: "members", column: "nir_sealed", context: "id" },
  { table: "beneficiaries", column: "nir_sealed", context: "id" },
  { table: "bank_accounts", column: "iban_sealed", context: "id" },
  { table: "requests", column: "answers_sealed", context: "id" },
  { table: "request_messages", column: "text_sealed", context: "id" },
  { table: "changes", column: "payload_sealed", context: "id" },
  { table: "terminations", column: "declared_sealed", context: "id" },
  { table: "terminations", column: "decision_sealed", context: "id" },
  { table: "termination_notices", column: "pdf_sealed", context: "id", rowsAtOnce: 20 },
  { table: "termination_letters", column: "to_sealed", context: "id" },
  { table: "staff", column: "totp_sealed", context: "id" },
  { table: "webhooks", column: "secret_sealed", context: "id" },
  { table: "mails", column: "details", field: "to", context: "id" },
  { table: "audit_events", column: "details", field: "noteSealed", context: "details->>'opening'" },
  {
    table: "graphile_worker._private_jobs",
    column: "payload",
    field: "sealedEmail",
    context: "payload->>'requestId'",
  },
];

/** « members.nir_sealed », « mails.details.to ». */
export const sealedName = ({ table, column, field }: SealedColumn): string =>
  [table, column, field].filter(Boolean).join(".");

/** Its bytes, in SQL; null where there is none. */
export const sealedBytes = ({ column, field }: SealedColumn): string =>
  field ? `decode(${column}->>'${field}', 'base64')` : column;

/** The name of the key that closed it, in SQL: `seal` writes its length, then itself. */
export function sealedUnder(place: SealedColumn): string {
  const bytes = sealedBytes(place);
  return `convert_from(substring(${bytes} from 2 for get_byte(${bytes}, 0)), 'UTF8')`;
}
