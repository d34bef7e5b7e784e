import { notFound, redirect } from "next/navigation";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { isFresh } from "@/lib/account/rules";
import { recordEvent } from "@/lib/core/audit";
import { civilDate, now } from "@/lib/core/clock";
import { provePasswordThen, routes } from "@/lib/core/routes";
import { read, webStream } from "@/lib/core/storage";
import { ExportId } from "@/lib/export/input";
import { findReadyExport } from "@/lib/export/queries";
import { exportFileName } from "@/lib/export/rules";

/** An archive of the member who is signed in, and gave the password a short while ago: else the page asks for it. */
export async function GET(_request: Request, { params }: RouteContext<"/espace/donnees/archives/[id]">) {
  const { memberId, accountId, provedAt } = await requireMember();
  const id = ExportId.safeParse((await params).id);
  const ready = id.success ? await findReadyExport(database(), memberId, id.data, now()) : undefined;
  if (!id.success || !ready) notFound();
  if (!isFresh(provedAt, now())) redirect(provePasswordThen(routes.myData));
  const bytes = webStream(await read(ready.storageKey));
  await recordEvent(database(), {
    kind: "export-taken",
    accountId,
    details: { export: id.data },
    now: now(),
  });
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${exportFileName(civilDate(ready.madeAt))}"`,
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
      ...(ready.bytes !== undefined && { "Content-Length": String(ready.bytes) }),
    },
  });
}
