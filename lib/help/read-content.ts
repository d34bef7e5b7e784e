import { ok, type Result, refuse } from "@/lib/core/result";
import { HelpContent } from "./content";
import { contentBytes } from "./rules";

/**
 * Reads what a browser says that a page is. Refuses what weighs too much before anything looks into it, and whatever is
 * not made of the closed blocks.
 */
export function readContent(sent: unknown): Result<HelpContent, "too-large" | "unreadable"> {
  const json = jsonOf(sent);
  if (json === undefined) return refuse("unreadable");
  if (Buffer.byteLength(json) > contentBytes) return refuse("too-large");
  // What was weighed is what is read: an object could answer twice differently.
  const read = HelpContent.safeParse(JSON.parse(json));
  return read.success ? ok(read.data) : refuse("unreadable");
}

/** Nothing for what JSON cannot say: circles, numbers without end, depths that no page has. */
function jsonOf(sent: unknown): string | undefined {
  try {
    return JSON.stringify(sent);
  } catch {
    return undefined;
  }
}
