import type { NextRequest } from "next/server";
import { database } from "@/db/client";
import { currentSession } from "@/lib/account/current-session";
import { civilDate, now } from "@/lib/core/clock";
import { loginThen, routes, withQuery } from "@/lib/core/routes";
import { attempt } from "@/lib/core/throttle";
import { reading } from "@/lib/operations/reading";
import { exportName, reimbursementsCsv } from "@/lib/reimbursement/export";
import { questionsOf, ReimbursementFilter } from "@/lib/reimbursement/input";
import { eachReimbursementApart } from "@/lib/reimbursement/queries";
import { exportLimit } from "@/lib/reimbursement/rules";

/**
 * The lines of the page's filter, for a spreadsheet. Signed out, leads to sign-in and back to the list, which also
 * says when too many files were asked for.
 */
export async function GET({ nextUrl }: NextRequest) {
  const session = await currentSession();
  if (!session) return seeOther(loginThen(`${routes.reimbursements}${nextUrl.search}`));
  const { query, filter } = ReimbursementFilter.parse(questionsOf(nextUrl.searchParams));
  const at = now();
  const count = { name: "export", limit: exportLimit, of: session.memberId };
  const { allowed } = await attempt(database(), count, at);
  if (!allowed) return seeOther(withQuery(routes.reimbursements, { ...query, message: "trop-de-fichiers" }));
  const lines = eachReimbursementApart(reading, session.memberId, filter);
  return new Response(await reimbursementsCsv(lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${exportName(filter, civilDate(at))}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

const seeOther = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
