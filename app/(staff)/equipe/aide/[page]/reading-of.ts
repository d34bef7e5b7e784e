import type { Hints } from "@/components/help-editor/hints";
import type { HelpContent } from "@/lib/help/content";

export const readingOf = (_content: HelpContent): Hints["reading"] => ({
  level: "facile",
  sentence: "",
  long: [],
});
