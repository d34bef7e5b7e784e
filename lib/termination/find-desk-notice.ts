import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { terminationNotices, terminations } from "@/db/schema";
import { noticeFileName, openNotice } from "./notices";

/** An avis of a request, as it left, and the member whose file it is part of; nothing for another request's. */
export async function findDeskNotice(
  db: Db,
  { termination, notice }: { termination: string; notice: string },
) {
  const [found] = await db
    .select({
      id: terminationNotices.id,
      sha256: terminationNotices.sha256,
      pdfSealed: terminationNotices.pdfSealed,
      reference: terminations.reference,
      memberId: terminations.memberId,
    })
    .from(terminationNotices)
    .innerJoin(terminations, eq(terminations.id, terminationNotices.terminationId))
    .where(and(eq(terminationNotices.id, notice), eq(terminations.id, termination)));
  if (!found) return undefined;
  return { pdf: openNotice(found), fileName: noticeFileName(found.reference), memberId: found.memberId };
}
