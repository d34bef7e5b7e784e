import type { Instrumentation } from "next";

/** Runs once as a server starts: settings are checked before anyone waits for a page. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("@/lib/core/start-server");
  const { closeDatabase, database } = await import("@/db/client");
  const { observeProcess } = await import("@/lib/core/observe-process");
  const { keepPublishedPages } = await import("@/lib/help/keep-published-pages");
  const { noticesMark } = await import("@/lib/operations/shown-notices");
  const { followTime } = await import("@/lib/core/shared-time");
  const { readClock } = await import("@/lib/operations/queries");
  let sendLastTraces = async () => {};
  startServer(async () => {
    await sendLastTraces();
    await closeDatabase();
  });
  sendLastTraces = await observeProcess("web");
  keepPublishedPages(noticesMark);
  // Where no process lives long, the platform keeps the clock.
  if (!process.env.VERCEL) await followTime(() => readClock(database()));
}

/** What failed for want of the database is answered as an outage (`lib/core/answer-outage.ts`). */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { isDatabaseAway } = await import("@/lib/core/outage");
  const { noteOutage } = await import("@/lib/core/request-context");
  if (isDatabaseAway(error)) noteOutage();
};
