import { lookupHash } from "@/lib/core/crypto";

/** Who a copy of the card belongs to, for the device that keeps it: it says nothing, and never changes. */
export const keeperOf = (memberId: string): string => lookupHash("card-copy", memberId).toString("base64url");
