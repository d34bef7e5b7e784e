import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { attempt } from "@/lib/core/throttle";
import { type DocumentName, type DocumentRefusal, documentLimits } from "./rules";

/**
 * Whether a document is asked for by a person, from this site or by its address: not by a link on another site, nor by
 * a browser that reads ahead. Browsers that say nothing of it are believed.
 */
export function isAskedHere(headers: Headers): boolean {
  const ahead = [headers.get("sec-purpose"), headers.get("purpose")].some((said) =>
    said?.includes("prefetch"),
  );
  return !ahead && !["cross-site", "same-site"].includes(headers.get("sec-fetch-site") ?? "");
}

const statementName: DocumentName = "releve.pdf";

/** Counts one more document of a member; says so when there are too many. Statements, the dearest, count apart too. */
export async function refusalOfLimits(
  db: Db,
  memberId: string,
  document: string,
  now: Temporal.Instant,
): Promise<Extract<DocumentRefusal, "too-many-documents" | "too-many-statements"> | undefined> {
  const made = { name: "documents", limit: documentLimits.made, of: memberId };
  if (!(await attempt(db, made, now)).allowed) return "too-many-documents";
  if (document !== statementName) return undefined;
  const statements = { name: "statements", limit: documentLimits.statements, of: memberId };
  return (await attempt(db, statements, now)).allowed ? undefined : "too-many-statements";
}
