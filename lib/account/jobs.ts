import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import { forgetExpired } from "@/lib/core/forget-expired";
import type { Tasks } from "@/lib/core/worker";
import { inviteMember } from "./invite-member";
import { answerPasswordReset } from "./request-password-reset";
import { sendMail } from "./send-mail";

type Handled = "send-mail" | "request-password-reset" | "invite-member" | "forget-expired";

/** What the worker runs for accounts. */
export const accountJobs = (db: Db): Pick<Tasks, Handled> => ({
  "send-mail": ({ mailId }) => sendMail(db, mailId, now()),
  "request-password-reset": (payload) => answerPasswordReset(db, payload, now()),
  "invite-member": ({ accountId }) => inviteMember(db, accountId, now()),
  "forget-expired": () => forgetExpired(db, now()),
});

/** Once an hour. */
export const accountTimetable = [{ task: "forget-expired" as const, match: "17 * * * *" }];
