import { createHash } from "node:crypto";

const namespaces = {
  member: "6f0d1c1e-6a0b-4f5e-9d5a-0d2f4c8f3b11",
  contract: "b3a5f7f2-1c0e-4a63-8a52-7e9c6f1d2a44",
} as const;

/**
 * A row's id, always the same for the same identifier of the management system (UUIDv5, RFC 9562):
 * it is known before the row is written, so that the NIR is sealed to it.
 */
export function rowId(kind: keyof typeof namespaces, externalId: string): string {
  const namespace = Buffer.from(namespaces[kind].replaceAll("-", ""), "hex");
  const bytes = createHash("sha1").update(namespace).update(externalId).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
