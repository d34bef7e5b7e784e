import { Badge, type BadgeTone } from "@/components/ui/badge";
import { type HelpState, helpStateNames } from "@/lib/help/rules";

const tones: Record<HelpState, BadgeTone> = {
  draft: "neutral",
  "in-review": "warning",
  published: "success",
  archived: "neutral",
};

/** Where the text that is being written stands. */
export const StateBadge = ({ state }: { state: HelpState }) => (
  <Badge tone={tones[state]}>{helpStateNames[state]}</Badge>
);
