import type { Temporal } from "temporal-polyfill";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/format";

/** Tells a member whose contract is to come when it begins. Nothing otherwise. */
export function CoverToCome({ on }: { on: Temporal.PlainDate | undefined }) {
  if (!on) return null;
  return (
    <Notice tone="info" title={`Votre contrat commence le ${formatDate(on)}`}>
      <p>Il remboursera les soins reçus à partir de ce jour. Votre carte apparaîtra ici le jour même.</p>
    </Notice>
  );
}
