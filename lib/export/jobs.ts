import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import type { Tasks } from "@/lib/core/worker";
import { makeExport } from "./make-export";
import { removeExpiredExports } from "./remove-expired-exports";

/** What the worker runs for the archives of members. */
export const exportJobs = (db: Db): Pick<Tasks, "make-export" | "remove-expired-files"> => ({
  "make-export": (job) => makeExport(db, job, now()),
  "remove-expired-files": () => removeExpiredExports(db, now()),
});
