import { hash } from "node:crypto";

const namespaces = {
  member: "6f0d1c1e-6a0b-4f5e-9d5a-0d2f4c8f3b11",
  contract: "b3a5f7f2-1c0e-4a63-8a52-7e9c6f1d2a44",
  beneficiary: "0a8f6a0e-57a4-4d0f-9a4d-3b8a6f0c9e21",
  contribution: "d94e2b6c-83f1-4c07-b1de-5a7c20f4e835",
  guarantee: "e1b8c35f-6d27-4f9a-a0c4-2f7e81d96b3c",
  reimbursement: "47c1e9d3-2b5a-4e88-8f36-91d0a4b7c65f",
  contact: "c2a96f18-5e3d-4b70-9c41-d8f07a25e6b4",
  "bank-account": "91f3d07b-a6c8-4e52-b39d-06e5c84f1a7d",
} as const;

export type RowKind = keyof typeof namespaces;

const prefixBytes = 16;
const identifierMaxLength = 2_000;
/** The namespace and the identifier in a row: made once, for tens of millions of rows. */
const named = Buffer.alloc(prefixBytes + 3 * identifierMaxLength);
const variants = "89ab";

/**
 * A row's id, always the same for the same identifier of the management system (UUIDv5, RFC 9562):
 * it is known before the row is written, so that the NIR is sealed to it.
 */
export function rowId(kind: RowKind, externalId: string): string {
  if (externalId.length > identifierMaxLength) throw new Error("an identifier is too long to be hashed");
  prefixes[kind].copy(named);
  const end = prefixBytes + named.write(externalId, prefixBytes);
  const hex = hash("sha1", named.subarray(0, end), "hex");
  const variant = variants[Number.parseInt(hex.slice(16, 17), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const prefix = (kind: RowKind) => Buffer.from(namespaces[kind].replaceAll("-", ""), "hex");

const prefixes: Record<RowKind, Buffer> = {
  member: prefix("member"),
  contract: prefix("contract"),
  beneficiary: prefix("beneficiary"),
  contribution: prefix("contribution"),
  guarantee: prefix("guarantee"),
  reimbursement: prefix("reimbursement"),
  contact: prefix("contact"),
  "bank-account": prefix("bank-account"),
};
