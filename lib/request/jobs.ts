import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import type { Tasks } from "@/lib/core/worker";
import { acknowledgeRequest } from "./acknowledge-request";
import { removeExpiredFiles } from "./remove-expired-files";

/** What the worker runs for requests. */
export const requestJobs = (db: Db): Pick<Tasks, "acknowledge-request" | "remove-expired-files"> => ({
  "acknowledge-request": (which) => acknowledgeRequest(db, which, now()),
  "remove-expired-files": () => removeExpiredFiles(db, now()),
});

/** Once an hour. */
export const requestTimetable = [{ task: "remove-expired-files" as const, match: "47 * * * *" }];
