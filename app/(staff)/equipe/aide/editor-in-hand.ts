import type { currentStaff } from "@/lib/staff/current-staff";

type Person = NonNullable<Awaited<ReturnType<typeof currentStaff>>>;

/** Whether a person writes pages of help. */
export const isEditor = (person: Person | undefined): person is Person =>
  person !== undefined && person.role !== "adviser";

const headers = { "Cache-Control": "no-store" };

/** What is said to who may not: sign in again, or nothing at all. */
export const closedTo = (person: Person | undefined): Response =>
  new Response(null, { status: person ? 404 : 401, headers });

export const answer = (body: unknown): Response => Response.json(body, { headers });

const bodyBytes = 1024 * 1024;

/** The JSON of a request, up to a megabyte; nothing when it is more, or no JSON. */
export async function readJson(request: Request): Promise<unknown> {
  const reader = request.body?.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    bytes += piece.value.byteLength;
    if (bytes > bodyBytes) return void (await reader?.cancel());
    pieces.push(piece.value);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8"));
  } catch {
    return undefined;
  }
}
