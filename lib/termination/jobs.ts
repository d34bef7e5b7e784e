import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import type { Tasks } from "@/lib/core/worker";
import { endContract } from "./end-contract";
import { sendTerminationLetter } from "./send-letter";

/** What the worker runs for terminations. */
export const terminationJobs = (db: Db): Pick<Tasks, "end-contract" | "send-termination-letter"> => ({
  "end-contract": (payload) => endContract(db, payload, now()),
  "send-termination-letter": ({ letterId }) => sendTerminationLetter(db, letterId, now()),
});
