/** What a check found: right, to look at, or wrong with how to mend it. No secret, no personal data. */
export type Finding = { area: string; level: "ok" | "warning" | "fault"; said: string; mend?: string };

/** The findings of one area, in the order in which they are made. */
export function findingsOf(area: string) {
  const found: Finding[] = [];
  return {
    found,
    ok: (said: string) => void found.push({ area, level: "ok", said }),
    warn: (said: string, mend: string) => void found.push({ area, level: "warning", said, mend }),
    fault: (said: string, mend: string) => void found.push({ area, level: "fault", said, mend }),
  };
}

/** « ECONNREFUSED », « 28P01 »: what names an error without quoting anything. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("code" in error && error.code) return String(error.code);
  return error.cause ? codeOf(error.cause) : error.name;
}

/** An address of this machine alone: nothing public is served under it. */
export const isLocal = (url: string): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
