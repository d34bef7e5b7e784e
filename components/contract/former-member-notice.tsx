import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";

/** Tells a former member until when the space can be read (L. 221-6-6). Nothing while a contract runs. */
export function FormerMemberNotice({ until }: { until: Temporal.PlainDate | undefined }) {
  if (!until) return null;
  return (
    <Notice tone="info" title="Votre contrat est terminé">
      <p>
        {`Vous pouvez lire et télécharger ce qui est dans cet espace jusqu’au ${formatDate(until)}. Gardez une copie des documents qui vous sont utiles.`}
      </p>
      <Link href={routes.documents} className="link inline-flex min-h-11 items-center self-start">
        Voir mes documents
      </Link>
    </Notice>
  );
}
