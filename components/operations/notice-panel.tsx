import type { Temporal } from "temporal-polyfill";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { formatMoment } from "@/lib/core/format";
import { isShown, type Notice as MaintenanceNotice } from "@/lib/operations/rules";
import { SetNoticeForm } from "./set-notice-form";
import { WithdrawNoticeForm } from "./withdraw-notice-form";

/** What was just done, as the page's address says it. */
const messages: Record<string, string> = {
  "avis-publie": "L’avis est enregistré. Tout le monde le lit dans la minute qui suit son début.",
  "avis-retire": "L’avis est retiré. Il quitte toutes les pages dans la minute.",
};

type NoticePanelProps = {
  notices: MaintenanceNotice[];
  now: Temporal.Instant;
  message: string | undefined;
  set: FormAction;
  withdraw: FormAction;
};

/** The maintenance notices that everybody reads or will read, and the form of another. */
export function NoticePanel({ notices, now, message, set, withdraw }: NoticePanelProps) {
  const said = message && messages[message];
  return (
    <Panel title="Avis en haut de toutes les pages" id="avis">
      {said && (
        <div role="status">
          <Notice tone="success">{said}</Notice>
        </div>
      )}
      {notices.length === 0 && <p>Aucun avis en ce moment.</p>}
      {notices.length > 0 && (
        <ul className="flex flex-col gap-4">
          {notices.map((notice) => (
            <li key={notice.id} className="flex flex-col gap-3 rounded-control border border-line p-4">
              <p className="break-words">{notice.text}</p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-muted">
                {isShown(notice, now) ? (
                  <Badge tone="success">Affiché</Badge>
                ) : (
                  <Badge tone="info">À venir</Badge>
                )}
                {`Du ${formatMoment(notice.startsAt)} au ${formatMoment(notice.endsAt)}`}
              </p>
              <WithdrawNoticeForm notice={notice.id} text={notice.text} action={withdraw} />
            </li>
          ))}
        </ul>
      )}
      <SetNoticeForm action={set} />
    </Panel>
  );
}
