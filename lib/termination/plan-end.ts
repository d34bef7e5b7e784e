import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { momentOn } from "@/lib/core/clock";
import { addJob } from "@/lib/core/jobs";

/** The job of the day after the last day of cover, one for each request: at once when that day has come. */
export const planEnd = (tx: Db, terminationId: string, endsOn: Temporal.PlainDate): Promise<void> =>
  addJob(
    tx,
    "end-contract",
    { terminationId },
    { runAt: momentOn(endsOn.add({ days: 1 }), 0), key: `termination:${terminationId}` },
  );
