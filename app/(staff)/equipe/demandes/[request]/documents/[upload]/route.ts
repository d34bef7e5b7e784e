import { notFound } from "next/navigation";
import { z } from "zod";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { read, webStream } from "@/lib/core/storage";
import { findDeskRequest } from "@/lib/request/desk-queries";
import { fileHeaders } from "@/lib/request/file-headers";
import { findUpload } from "@/lib/request/queries";
import { noteDocumentRead } from "@/lib/staff/open-file";
import { requireStaff } from "@/lib/staff/require-staff";

const Names = z.object({ request: z.uuid(), upload: z.uuid() });

/** A document that a member sent, to whoever studies the request. Each reading is noted. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/equipe/demandes/[request]/documents/[upload]">,
) {
  const { staffId } = await requireStaff("adviser", "administrator");
  const names = Names.safeParse(await params);
  const request = names.success ? await findDeskRequest(database(), names.data.request) : undefined;
  const upload =
    request &&
    names.success &&
    (await findUpload(database(), request.memberId, request.id, names.data.upload));
  if (!request || !upload) notFound();
  const look = { staffId, memberId: request.memberId, requestId: request.id, uploadId: upload.id };
  await noteDocumentRead(database(), { ...look, now: now() });
  return new Response(webStream(await read(upload.storageKey)), { headers: fileHeaders(upload) });
}
