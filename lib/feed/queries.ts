import { desc } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Db } from "@/db/client";
import { feedRuns } from "@/db/schema";
import { fileNames } from "./summary";

/** A reading of the feed: its lines once it is finished; a reading that never finished was stopped. */
export type FeedRun = {
  startedAt: Temporal.Instant;
  finishedAt: Temporal.Instant | null;
  lines: { read: number; rejected: number } | undefined;
};

const counted = z.object({ read: z.number(), rejected: z.number() }).optional().catch(undefined);

/** The last readings of the feed, the newest first. */
export async function listFeedRuns(db: Db, count: number): Promise<FeedRun[]> {
  const { startedAt, finishedAt, summary } = feedRuns;
  const runs = await db
    .select({ startedAt, finishedAt, summary })
    .from(feedRuns)
    .orderBy(desc(startedAt))
    .limit(count);
  return runs.map(({ summary, ...moments }) => ({ ...moments, lines: linesOf(summary) }));
}

function linesOf(summary: unknown): FeedRun["lines"] {
  const files = z.record(z.string(), z.unknown()).safeParse(summary);
  if (!files.success) return undefined;
  const counts = fileNames.map((name) => counted.parse(files.data[name]));
  const sum = (what: "read" | "rejected") => counts.reduce((total, file) => total + (file?.[what] ?? 0), 0);
  return { read: sum("read"), rejected: sum("rejected") };
}
