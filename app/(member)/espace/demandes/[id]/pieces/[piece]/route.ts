import { notFound } from "next/navigation";
import { z } from "zod";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { read, webStream } from "@/lib/core/storage";
import { fileHeaders } from "@/lib/request/file-headers";
import { findUpload } from "@/lib/request/queries";

const Names = z.object({ id: z.uuid(), piece: z.uuid() });

/** A document that the member sent, back to its owner: kept on the device, never shown in the site's own name. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/espace/demandes/[id]/pieces/[piece]">,
) {
  const { memberId } = await requireMember();
  const names = Names.safeParse(await params);
  const upload = names.success
    ? await findUpload(database(), memberId, names.data.id, names.data.piece)
    : undefined;
  if (!upload) notFound();
  return new Response(webStream(await read(upload.storageKey)), { headers: fileHeaders(upload) });
}
