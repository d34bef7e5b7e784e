import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { auditEvents, staff } from "@/db/schema";
import { unseal } from "@/lib/core/crypto";
import type { Access, AccessPosition } from "./rules";

const pageRows = 10;
const exportRows = 500;

type PageOf = { after?: AccessPosition | undefined; limit?: number };

/**
 * A page of what people of the mutual looked at or changed in a member's file, the latest first, and where the next
 * begins. Pages opened while a file was open are part of that one look.
 */
export async function listAccesses(
  db: Db,
  memberId: string,
  { after, limit = pageRows }: PageOf = {},
): Promise<{ rows: Access[]; next: AccessPosition | undefined }> {
  const rows = await db
    .select({
      id: sql<string>`${auditEvents.id}::text`,
      at: auditEvents.at,
      role: staff.role,
      kind: auditEvents.kind,
      details: auditEvents.details,
    })
    .from(auditEvents)
    .leftJoin(staff, eq(staff.id, auditEvents.staffId))
    .where(
      and(
        eq(auditEvents.memberId, memberId),
        isNotNull(auditEvents.staffId),
        sql`${auditEvents.details}->>'during' is null`,
        after &&
          sql`(${auditEvents.at}, ${auditEvents.id}) < (${after.at.toString()}::timestamptz, ${after.id}::bigint)`,
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map(({ details, ...row }) => ({ ...row, ...reasonOf(details) }));
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? { at: last.at, id: last.id } : undefined };
}

/** The reason of an opening; what was added to it in words is sealed under the opening's id. */
function reasonOf({ reason, opening, noteSealed }: Record<string, string>) {
  const note = noteSealed && opening ? unseal(Buffer.from(noteSealed, "base64"), opening) : null;
  return { reason: reason ?? null, note };
}

/** Every look, page by page, the latest first: for an export. */
export async function* eachAccess(db: Db, memberId: string): AsyncGenerator<Access> {
  let after: AccessPosition | undefined;
  do {
    const page = await listAccesses(db, memberId, { after, limit: exportRows });
    yield* page.rows;
    after = page.next;
  } while (after);
}
