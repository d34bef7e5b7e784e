import type { FeedTransaction } from "./connection";

/** Which members of a batch exist. Their rows are held: what they change in the space waits for the batch. */
export async function heldMembers(tx: FeedTransaction, ids: string[]): Promise<Set<string>> {
  const known = await tx<{ id: string }[]>`
    select id from members where id = any(${ids}::uuid[]) order by id for no key update`;
  return new Set(known.map(({ id }) => id));
}
