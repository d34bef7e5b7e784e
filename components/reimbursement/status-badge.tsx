import { Badge, type BadgeTone } from "@/components/ui/badge";
import { adjustmentOf, type LineAmounts, type LineStatus, lineStatusLabels } from "@/lib/reimbursement/rules";

const tones: Record<LineStatus, BadgeTone> = {
  received: "info",
  "in-progress": "info",
  "document-needed": "warning",
  paid: "success",
  refused: "danger",
};

type StatusBadgeProps = {
  line: Pick<LineAmounts, "expenseCents" | "schemeCents" | "mutualCents"> & { status: LineStatus };
};

/** Where a line stands: in a word, and a colour that repeats it. What was taken back is not said to be paid. */
export function StatusBadge({ line }: StatusBadgeProps) {
  const { status } = line;
  if (status === "paid" && adjustmentOf(line)) return <Badge tone="neutral">Récupéré</Badge>;
  return <Badge tone={tones[status]}>{lineStatusLabels[status]}</Badge>;
}
