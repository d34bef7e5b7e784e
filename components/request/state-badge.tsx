import { Badge, type BadgeTone } from "@/components/ui/badge";
import { type RequestState, stateLabels } from "@/lib/request/rules";

const tones: Record<RequestState, BadgeTone> = {
  draft: "neutral",
  sent: "info",
  received: "info",
  "under-review": "info",
  "document-needed": "warning",
  refused: "danger",
  accepted: "success",
  applied: "success",
  answered: "success",
  cancelled: "neutral",
};

/** Where a request stands, in a word or two. */
export function StateBadge({ state }: { state: RequestState }) {
  return <Badge tone={tones[state]}>{stateLabels[state]}</Badge>;
}
