import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { members } from "@/db/schema";
import { MembershipNumber } from "@/lib/member/rules";
import { type Erasure, findErasure } from "./erased";

export type Named =
  | { found: "member"; memberId: string; membershipNumber: string; unfinished: boolean }
  | { found: "erased"; erasure: Erasure };

/** Who an operator names, by membership number or by id: a member, or one who was erased; nothing when nobody is. */
export async function findNamedMember(db: Db, asked: string): Promise<Named | undefined> {
  const number = MembershipNumber.safeParse(asked);
  const id = z.uuid().safeParse(asked);
  if (!number.success && !id.success) return undefined;
  const which = number.success ? eq(members.membershipNumber, number.data) : eq(members.id, id.data ?? "");
  const [member] = await db
    .select({ memberId: members.id, membershipNumber: members.membershipNumber })
    .from(members)
    .where(which);
  const erasure = await (number.success
    ? findErasure(db, "number", number.data)
    : findErasure(db, "member", id.data ?? ""));
  if (erasure?.finishedAt && !(number.success && member)) return { found: "erased", erasure };
  const memberId = member?.memberId ?? erasure?.memberId;
  if (!memberId) return undefined;
  const membershipNumber = number.success ? number.data : (member?.membershipNumber ?? "");
  return { found: "member", memberId, membershipNumber, unfinished: erasure !== undefined };
}
