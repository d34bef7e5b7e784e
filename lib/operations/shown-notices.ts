import type { Temporal } from "temporal-polyfill";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { lastSeen } from "@/lib/core/last-seen";
import { listNotices } from "./notice-queries";
import { isShown, type Notice } from "./rules";

const lookEveryMs = 20_000;
const patienceMs = 1_000;

type Board = ReturnType<typeof lastSeen<Notice[]>>;
const shared = globalThis as typeof globalThis & { espaceNotices?: Board };

/**
 * The notices that everybody reads at a moment. The database is asked every 20 s by each process, never for each
 * request; while it does not answer, what it said before holds.
 */
export async function shownNotices(at: Temporal.Instant): Promise<Notice[]> {
  // A build has no database.
  if (process.env.NEXT_PHASE === "phase-production-build") return [];
  shared.espaceNotices ??= lastSeen(readNotices, () => performance.now());
  await shared.espaceNotices.refresh(lookEveryMs);
  return (shared.espaceNotices.seen() ?? []).filter((notice) => isShown(notice, at));
}

/** Names the notices of the moment: a page made with others is out of date. */
export const noticesMark = async (): Promise<string> =>
  (await shownNotices(now())).map(({ id }) => id).join(" ");

const readNotices = (): Promise<Notice[] | undefined> =>
  Promise.race([listNotices(database(), now()), patience()]).catch(() => undefined);

const patience = () =>
  new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs).unref());
