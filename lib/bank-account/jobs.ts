import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import type { Tasks } from "@/lib/core/worker";
import { applyBankAccount } from "./apply-bank-account";

/** What the worker runs for bank accounts. */
export const bankAccountJobs = (db: Db): Pick<Tasks, "apply-bank-account"> => ({
  "apply-bank-account": (payload) => applyBankAccount(db, payload, now()),
});
