import type { Db } from "@/db/client";
import { accountJobs, accountTimetable } from "@/lib/account/jobs";
import { bankAccountJobs } from "@/lib/bank-account/jobs";
import { changeJobs } from "@/lib/change/jobs";
import type { Tasks } from "@/lib/core/worker";
import { exportJobs } from "@/lib/export/jobs";
import { helpJobs } from "@/lib/help/jobs";
import { requestJobs, requestTimetable } from "@/lib/request/jobs";
import { terminationJobs } from "@/lib/termination/jobs";

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
    "remove-expired-files": async (payload) => {
      await exports["remove-expired-files"](payload);
      await requests["remove-expired-files"](payload);
    },
  };
}

/** What comes back by the clock (UTC). */
export const timetable = [...accountTimetable, ...requestTimetable];
