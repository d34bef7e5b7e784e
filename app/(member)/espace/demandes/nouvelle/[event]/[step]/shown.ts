import type { Writing } from "@/lib/request/draft";
import type { Around } from "@/lib/request/input";
import type { RequestKind } from "@/lib/request/rules";
import type { Step } from "@/lib/request/steps";

/** What each sort of page needs to show a step. */
export type Shown = {
  kind: RequestKind;
  event: string;
  writing: Writing;
  around: Around;
  step: Step;
  query: Record<string, string | string[] | undefined>;
  memberId: string;
  accountId: string;
};
