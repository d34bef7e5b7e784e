import type { Db } from "@/db/client";
import { accountJobs, accountTimetable } from "@/lib/account/jobs";
import { bankAccountJobs } from "@/lib/bank-account/jobs";
import { changeJobs } from "@/lib/change/jobs";
import { civilDate, now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import type { Tasks } from "@/lib/core/worker";
import { exportJobs } from "@/lib/export/jobs";
import { helpJobs } from "@/lib/help/jobs";
import { requestJobs, requestTimetable } from "@/lib/request/jobs";
import { terminationJobs } from "@/lib/termination/jobs";
import { runRetention } from "./run-retention";
import { tellRemovals } from "./tell-removals";

/** What every job does, whoever runs it: a worker, or a scheduler's call where no worker lives. */
export function allJobs(db: Db): Tasks {
  // Requests and archives both keep files.
  const [requests, exports] = [requestJobs(db), exportJobs(db)];
  return {
    ...accountJobs(db),
    ...bankAccountJobs(db),
    ...changeJobs(db),
    ...exports,
    ...helpJobs(db),
    ...requests,
    ...terminationJobs(db),
    "run-retention": async () => {
      const at = now();
      const run = { on: civilDate(at), now: at };
      log.info(await tellRemovals(db, run), "removals told");
      const removed = await runRetention(db, run);
      log.info(
        { removed: Object.fromEntries(removed.map(({ table, rows }) => [table, rows])) },
        "retention done",
      );
    },
    "remove-expired-files": async (payload) => {
      await exports["remove-expired-files"](payload);
      await requests["remove-expired-files"](payload);
    },
  };
}

/** What comes back by the clock (UTC). */
export const timetable = [
  ...accountTimetable,
  ...requestTimetable,
  // Sundays, at night in France.
  { task: "run-retention" as const, match: "23 2 * * 0" },
];
