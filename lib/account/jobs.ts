import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import { forgetExpired } from "@/lib/core/forget-expired";
import type { Jobs } from "@/lib/core/jobs";
import { inviteMember } from "./invite-member";
import { answerPasswordReset } from "./request-password-reset";
import { sendMail } from "./send-mail";

type Handlers = { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<void> };

/** What the worker runs for accounts. */
export const accountJobs = (db: Db): Handlers => ({
  "send-mail": ({ mailId }) => sendMail(db, mailId, now()),
  "request-password-reset": (payload) => answerPasswordReset(db, payload, now()),
  "invite-member": ({ accountId }) => inviteMember(db, accountId, now()),
  "forget-expired": () => forgetExpired(db, now()),
});

/** Once an hour. */
export const accountTimetable = [{ task: "forget-expired" as const, match: "17 * * * *" }];
