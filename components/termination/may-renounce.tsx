import type { Temporal } from "temporal-polyfill";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/format";

type MayRenounceProps = {
  /** The last day to renounce (L. 221-18); nothing when it is not open. */
  by: Temporal.PlainDate | undefined;
  /** How the motive is chosen from here. */
  how?: string;
};

const fromRecap = "avec «\u00a0Modifier\u00a0»";

/** To whom adhered at a distance a few days ago: leaving without owing anything is still open. */
export const MayRenounce = ({ by, how = fromRecap }: MayRenounceProps) =>
  by && (
    <Notice tone="info">
      <p>{`Vous avez adhéré à distance (internet, téléphone, courrier)\u00a0? Vous pouvez encore renoncer jusqu’au ${formatDate(by)}, sans rien devoir\u00a0: choisissez le motif «\u00a0Renonciation…\u00a0» ${how}.`}</p>
    </Notice>
  );
