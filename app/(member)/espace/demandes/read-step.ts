import { AddressInput } from "@/lib/contact/input";
import { fieldErrorsOf } from "@/lib/core/form-action";
import { type Around, readFields } from "@/lib/request/input";
import type { RequestKind } from "@/lib/request/rules";
import type { Step } from "@/lib/request/steps";

/** Reads a page of a request. An address must also hold on an envelope, as everywhere in the space. */
export function readStep(kind: RequestKind, { fields }: Step, typed: Record<string, string>, around: Around) {
  const read = readFields(fields, typed, around);
  if (!read.ok || kind !== "move") return read;
  const address = AddressInput.safeParse(read.values);
  return address.success
    ? { ok: true as const, values: { ...read.values, ...address.data } }
    : { ok: false as const, faults: fieldErrorsOf(address.error) };
}
