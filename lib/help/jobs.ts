import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import type { Tasks } from "@/lib/core/worker";
import { publishDue } from "./publish-due";
import { reach } from "./reach-link";

/** What the worker runs for the help. */
export const helpJobs = (db: Db): Pick<Tasks, "publish-help"> => ({
  "publish-help": (due) => publishDue(db, due, { now: now(), reach }),
});
