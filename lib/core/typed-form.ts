import type { IncomingMessage } from "node:http";

/** What Next itself takes of a form. */
const bytesAtMost = 1_048_576;
const formType = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/;

/**
 * Follows the form that a browser posts while Next reads it. Gives its text fields when asked, React's own included and
 * files left out; undefined when it was no form, or too large.
 */
export function typedIn(request: IncomingMessage): () => Promise<[string, string][] | undefined> {
  const type = request.headers["content-type"] ?? "";
  const length = Number(request.headers["content-length"] ?? 0);
  if (request.method !== "POST" || !formType.test(type) || length > bytesAtMost) return async () => undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  const { push } = request;
  request.push = (chunk: Buffer | null, ...rest) => {
    bytes += chunk?.length ?? 0;
    if (chunk && bytes <= bytesAtMost) chunks.push(chunk);
    else if (chunk) chunks.length = 0;
    return Reflect.apply(push, request, [chunk, ...rest]);
  };
  return async () => (bytes > bytesAtMost ? undefined : textsOf(Buffer.concat(chunks), type));
}

async function textsOf(body: Buffer<ArrayBuffer>, type: string): Promise<[string, string][] | undefined> {
  const form = await new Response(body, { headers: { "content-type": type } })
    .formData()
    .catch(() => undefined);
  return form && [...form].filter((field): field is [string, string] => typeof field[1] === "string");
}
