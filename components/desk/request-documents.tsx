import { FileText } from "lucide-react";
import type { Route } from "next";
import { Panel } from "@/components/ui/panel";
import { formatBytes, formatMoment } from "@/lib/core/format";
import type { Upload } from "@/lib/request/queries";

type RequestDocumentsProps = { documents: (Upload & { label: string; href: Route })[] };

/** The documents sent with a request. Each is kept on the device that opens it, and its reading is noted. */
export function RequestDocuments({ documents }: RequestDocumentsProps) {
  return (
    <Panel title="Documents">
      {documents.length === 0 && <p>Aucun document n’est joint à cette demande.</p>}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {documents.map(({ id, label, href, fileName, bytes, createdAt }) => (
          <li key={id} className="py-2">
            <a href={href} className="link inline-flex min-h-11 items-center gap-3">
              <FileText aria-hidden className="size-6 shrink-0" />
              {label}
            </a>
            <p className="text-sm text-muted">
              <span className="break-all">{fileName}</span>
              {`, ${formatBytes(bytes)}, reçu le ${formatMoment(createdAt)}`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
