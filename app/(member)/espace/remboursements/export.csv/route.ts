import type { NextRequest } from "next/server";
import { database } from "@/db/client";
import { currentSession } from "@/lib/account/current-session";
import { civilDate, now } from "@/lib/core/clock";
import { loginThen, routes } from "@/lib/core/routes";
import { exportName, reimbursementsCsv } from "@/lib/reimbursement/export";
import { ReimbursementFilter } from "@/lib/reimbursement/input";
import { eachReimbursement } from "@/lib/reimbursement/queries";

/** The lines of the page's filter, for a spreadsheet. Signed out, leads to sign-in and back to the list. */
export async function GET({ nextUrl }: NextRequest) {
  const session = await currentSession();
  if (!session) return seeOther(loginThen(`${routes.reimbursements}${nextUrl.search}`));
  const { filter } = ReimbursementFilter.parse(Object.fromEntries(nextUrl.searchParams));
  const lines = eachReimbursement(database(), session.memberId, filter);
  return new Response(reimbursementsCsv(lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${exportName(filter, civilDate(now()))}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

const seeOther = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
