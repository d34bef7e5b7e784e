import { FileText } from "lucide-react";
import type { Route } from "next";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatMoment } from "@/lib/core/format";
import type { DeskTermination } from "@/lib/termination/queries";

type DeskNotice = DeskTermination["notices"][number];
type DeskLetter = DeskTermination["letters"][number];

type SentPanelProps = {
  notices: readonly (DeskNotice & { href: Route })[];
  letters: readonly DeskLetter[];
};

const noticeLabels: Record<DeskNotice["kind"], string> = {
  received: "Avis de réception",
  dated: "Avis avec la date de fin",
};

const letterLabels: Record<DeskLetter["kind"], string> = {
  received: "Avis de réception, à qui demande",
  "on-file": "Avis, à une adresse du dossier",
  dated: "Date de fin, à qui demande",
  closed: "Réponse sans suite",
  withdrawn: "Annulation confirmée",
  disputed: "Contestation reçue",
  ended: "Contrat terminé",
};

/** What left about a request: the avis with their fingerprints, and each e-mail with what became of it. */
export function SentPanel({ notices, letters }: SentPanelProps) {
  return (
    <Panel title="Avis et e-mails">
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {notices.map(({ id, kind, at, sha256, href }) => (
          <li key={id} className="py-2">
            <a href={href} className="link inline-flex min-h-11 items-center gap-3">
              <FileText aria-hidden className="size-6 shrink-0" />
              {`${noticeLabels[kind]} (PDF)`}
            </a>
            <p className="text-sm text-muted">{`Fait le ${formatMoment(at)}`}</p>
            <p className="text-sm text-muted">
              {"SHA-256\u00a0: "}
              <code className="break-all">{sha256}</code>
            </p>
          </li>
        ))}
      </ul>
      {letters.length === 0 ? (
        <Notice tone="warning" title="Aucune adresse e-mail">
          Aucun e-mail ne peut partir : prévenez la personne par courrier.
        </Notice>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-t border-line pt-2">
          {letters.map((letter) => (
            <li key={letter.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
              <span className="min-w-0">
                {letterLabels[letter.kind]}
                <span className="block text-sm text-muted wrap-anywhere">{letter.address}</span>
              </span>
              <Fate letter={letter} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Fate({ letter }: { letter: DeskLetter }) {
  const { label, tone } = fateOf(letter);
  return <Badge tone={tone}>{label}</Badge>;
}

function fateOf({ sentAt, refusedAt, refusal }: DeskLetter): { label: string; tone: BadgeTone } {
  if (refusedAt) return { label: `Refusé par le serveur${refusal ? ` (${refusal})` : ""}`, tone: "danger" };
  if (sentAt) return { label: `Parti le ${formatMoment(sentAt)}`, tone: "success" };
  return { label: "En attente de départ", tone: "warning" };
}
