import { hash } from "node:crypto";

const namespaces = {
  member: "6f0d1c1e-6a0b-4f5e-9d5a-0d2f4c8f3b11",
  contract: "b3a5f7f2-1c0e-4a63-8a52-7e9c6f1d2a44",
  beneficiary: "0a8f6a0e-57a4-4d0f-9a4d-3b8a6f0c9e21",
  contribution: "d94e2b6c-83f1-4c07-b1de-5a7c20f4e835",
  guarantee: "e1b8c35f-6d27-4f9a-a0c4-2f7e81d96b3c",
  reimbursement: "47c1e9d3-2b5a-4e88-8f36-91d0a4b7c65f",
} as const;

export type RowKind = keyof typeof namespaces;

/**
 * A row's id, always the same for the same identifier of the management system (UUIDv5, RFC 9562):
 * it is known before the row is written, so that the NIR is sealed to it.
 */
export function rowId(kind: RowKind, externalId: string): string {
  const bytes = hash("sha1", Buffer.concat([prefixes[kind], Buffer.from(externalId)]), "buffer");
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex", 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const prefix = (kind: RowKind) => Buffer.from(namespaces[kind].replaceAll("-", ""), "hex");

const prefixes: Record<RowKind, Buffer> = {
  member: prefix("member"),
  contract: prefix("contract"),
  beneficiary: prefix("beneficiary"),
  contribution: prefix("contribution"),
  guarantee: prefix("guarantee"),
  reimbursement: prefix("reimbursement"),
};
