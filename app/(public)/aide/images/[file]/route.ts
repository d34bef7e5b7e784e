import { notFound } from "next/navigation";
import { z } from "zod";
import { database } from "@/db/client";
import { webStream } from "@/lib/core/storage";
import { pictureFile } from "@/lib/help/picture-file";

const Named = z.object({ id: z.uuid(), format: z.enum(["avif", "webp", "jpg"]) });

/** A picture of the help, sent by an editor. Another picture has another address: this one is kept for ever. */
export async function GET(_request: Request, { params }: RouteContext<"/aide/images/[file]">) {
  const [id, format] = (await params).file.split(".");
  const named = Named.safeParse({ id, format });
  const picture = named.success ? await pictureFile(database(), named.data.id, named.data.format) : undefined;
  if (!picture) notFound();
  return new Response(webStream(picture.stream), {
    headers: {
      "Content-Type": picture.mediaType,
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
