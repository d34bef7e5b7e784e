import { Badge, type BadgeTone } from "@/components/ui/badge";
import { type LineStatus, lineStatusLabels } from "@/lib/reimbursement/rules";

const tones: Record<LineStatus, BadgeTone> = {
  received: "info",
  "in-progress": "info",
  "document-needed": "warning",
  paid: "success",
  refused: "danger",
};

/** Where a line stands: in a word, and a colour that repeats it. */
export function StatusBadge({ status }: { status: LineStatus }) {
  return <Badge tone={tones[status]}>{lineStatusLabels[status]}</Badge>;
}
