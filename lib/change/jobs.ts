import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import type { Tasks } from "@/lib/core/worker";
import { announceChange } from "./announce-change";
import { deliverWebhook } from "./deliver-webhook";

/** What the worker runs for the management system. */
export const changeJobs = (db: Db): Pick<Tasks, "announce-change" | "deliver-webhook"> => ({
  "announce-change": ({ changeId }) => announceChange(db, changeId, now()),
  "deliver-webhook": (job) => deliverWebhook(db, job, now()),
});
