import { z } from "zod";
import { readMoment } from "@/lib/core/typed-moment";
import { typedLine } from "@/lib/core/typed-text";
import { noticeLength } from "./rules";

/** A maintenance notice as an administrator types it, and whether it is only to be seen first. */
export const NoticeInput = z
  .object({
    text: z
      .string()
      .transform(typedLine)
      .refine((text) => text !== "", { error: "Écrivez ce que tout le monde lira." })
      .refine((text) => text.length <= noticeLength, {
        error: `${noticeLength} caractères au plus. Raccourcissez.`,
      }),
    fromDay: z.string(),
    fromTime: z.string(),
    untilDay: z.string(),
    untilTime: z.string(),
    step: z.enum(["preview", "set"]).default("set"),
  })
  .transform(({ text, step, ...typed }, context) => {
    const from = readMoment(typed.fromDay, typed.fromTime);
    const until = readMoment(typed.untilDay, typed.untilTime);
    if ("at" in from && "at" in until) return { text, step, startsAt: from.at, endsAt: until.at };
    for (const [moment, day, time] of [
      [from, "fromDay", "fromTime"],
      [until, "untilDay", "untilTime"],
    ] as const) {
      const faults = "faults" in moment ? moment.faults : {};
      if (faults.day) context.addIssue({ code: "custom", path: [day], message: faults.day });
      if (faults.time) context.addIssue({ code: "custom", path: [time], message: faults.time });
    }
    return z.NEVER;
  });

export const WithdrawalInput = z.object({ notice: z.uuid() });
