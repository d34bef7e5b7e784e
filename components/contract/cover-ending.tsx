import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";

type CoverEndingProps = {
  on: Temporal.PlainDate | undefined;
  /** Whether nothing unpaid may suspend cover before that day. */
  sure: boolean;
};

/** Tells a member whose contract has an end set when that is, and what stays until then. Nothing otherwise. */
export function CoverEnding({ on, sure }: CoverEndingProps) {
  if (!on) return null;
  const after = formatDate(on.add({ days: 1 }));
  return (
    <Notice tone="info" title={`Votre contrat se termine le ${formatDate(on)}`}>
      <p>
        {sure
          ? "Jusqu’à la fin de cette journée, rien ne change : vos soins sont remboursés et votre carte est valable."
          : "D’ici là, vos garanties peuvent être suspendues tant que des cotisations restent impayées."}{" "}
        {`Votre certificat de radiation sera dans vos documents à partir du ${after}.`}
      </p>
      <Link href={routes.ownTermination} className="link inline-flex min-h-11 items-center self-start">
        Voir ce qui concerne la fin du contrat
      </Link>
    </Notice>
  );
}
