import type { ShownOutcome } from "@/components/request/upload-outcome";
import { routeTo } from "@/lib/core/routes";
import { documentLabel } from "@/lib/request/documents";
import type { Upload } from "@/lib/request/queries";
import { openOutcome, outcomeCookie } from "@/lib/request/upload-outcome";
import { outcomeInWords } from "./upload-sentences";

/** Documents as the pages list them. */
export const shownUploads = (request: string, uploads: readonly Upload[]) =>
  uploads.map(({ id, fileName, purpose, bytes }) => ({
    ...{ id, fileName, purpose, bytes },
    label: documentLabel(purpose),
    href: routeTo.upload(request, id),
  }));

type Cookies = { get(name: string): { value: string } | undefined };

/** What became of the files just sent, when this address shows it. */
export function shownOutcome(
  cookies: Cookies,
  accountId: string,
  shownAt: unknown,
): ShownOutcome | undefined {
  const outcome = openOutcome(cookies.get(outcomeCookie().name)?.value, { accountId, shownAt });
  return outcome && outcomeInWords(outcome);
}
