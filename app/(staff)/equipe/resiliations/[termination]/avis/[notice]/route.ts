import { notFound } from "next/navigation";
import { z } from "zod";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { fileHeaders } from "@/lib/request/file-headers";
import { lookAtTermination, noteDeclaredRead } from "@/lib/staff/open-file";
import { requireStaff } from "@/lib/staff/require-staff";
import { findDeskNotice } from "@/lib/termination/find-desk-notice";

const Names = z.object({ termination: z.uuid(), notice: z.uuid() });

/** An avis as it left, for whoever decides or sends it by post. Each reading is noted. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/equipe/resiliations/[termination]/avis/[notice]">,
) {
  const { staffId } = await requireStaff("adviser", "administrator");
  const names = Names.safeParse(await params);
  const found = names.success ? await findDeskNotice(database(), names.data) : undefined;
  if (!found || !names.success) notFound();
  const look = { staffId, terminationId: names.data.termination, now: now() };
  if (found.memberId) await lookAtTermination(database(), { ...look, memberId: found.memberId });
  else await noteDeclaredRead(database(), look);
  const { pdf, fileName } = found;
  const headers = fileHeaders({ fileName, mediaType: "application/pdf", bytes: pdf.length });
  return new Response(new Uint8Array(pdf), { headers });
}
