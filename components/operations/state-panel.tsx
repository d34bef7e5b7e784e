import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";

type StatePanelProps = {
  title: string;
  /** What must be looked at here; none when all is well. Without it, nothing is judged. */
  worries?: readonly string[];
  items: readonly { term: string; value: ReactNode }[];
  children?: ReactNode;
};

/** A part of the service: whether it is well in a word, then its figures. */
export function StatePanel({ title, worries, items, children }: StatePanelProps) {
  return (
    <Panel title={title} action={worries && <Verdict well={worries.length === 0} />}>
      <DescriptionList items={items} />
      {children}
    </Panel>
  );
}

const Verdict = ({ well }: { well: boolean }) =>
  well ? <Badge tone="success">Bien</Badge> : <Badge tone="warning">À surveiller</Badge>;
