import { z } from "zod";
import { isSlug, longestSearch, type VoteReason, voteReasonNames } from "./rules";

const isReason = (text: string): text is VoteReason => Object.hasOwn(voteReasonNames, text);

/** « Cette page vous a-t-elle aidé ? »: the page, the answer, and why not once it is asked. */
export const HelpVote = z.object({
  slug: z.string().refine(isSlug),
  helped: z.enum(["oui", "non"]).transform((answer) => answer === "oui"),
  reason: z.string().refine(isReason).nullable().default(null),
});

const one = z.union([z.string(), z.array(z.string()).transform(([first = ""]) => first)]);

/** What is looked for in the help, as its address says it. */
export const HelpQuestion = z.object({
  q: one.default("").transform((words) => words.trim().slice(0, longestSearch)),
});
