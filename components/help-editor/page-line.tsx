import { ThumbsDown, ThumbsUp } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/lib/core/form-state";
import { formatMoment } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { DeskPage } from "@/lib/help/desk-queries";
import { OrderForm } from "./order-form";
import { StateBadge } from "./state-badge";

type PageLineProps = {
  page: DeskPage;
  anchor: string | undefined;
  order?: { action: FormAction; isFirst: boolean; isLast: boolean } | undefined;
};

/** A page of the list: its name, who changed it last and when, where it stands, what readers said. */
export function PageLine({ page, anchor, order }: PageLineProps) {
  const { id, title, theme, state, changedBy, changedAt, publishAt, publishedAt } = page;
  const address = state === "in-review" ? routeTo.staffHelpReview(id) : routeTo.staffHelpPage(id);
  return (
    <li
      id={anchor}
      className="grid scroll-mt-6 grid-cols-1 gap-x-6 gap-y-1 p-4 sm:p-5 md:grid-cols-[minmax(0,1fr)_auto_auto] md:items-center"
    >
      <div className="min-w-0">
        <h3 className="text-base">
          {/* A whole load: what the browser kept of the page may be older than what is saved. */}
          <a href={address} className="link inline-flex min-h-11 items-center">
            {title || "Page sans titre"}
          </a>
        </h3>
        <p className="text-sm text-muted">
          {`${changedBy ? `Changée par ${changedBy}` : "Venue avec le site"}, le ${formatMoment(changedAt)}`}
        </p>
        {publishAt && <p className="text-sm font-bold">{`Sera publiée le ${formatMoment(publishAt)}`}</p>}
        <Votes page={page} />
      </div>
      <p className="flex flex-wrap gap-2">
        <StateBadge state={state} />
        {publishedAt && state !== "published" && <Badge tone="success">En ligne</Badge>}
      </p>
      {order && <OrderForm page={id} theme={theme} title={title} {...order} />}
    </li>
  );
}

function Votes({ page: { helped, notHelped, publishedAt } }: { page: DeskPage }) {
  if (!publishedAt) return null;
  if (helped + notHelped === 0) return <p className="text-sm text-muted">Pas d’avis depuis 90 jours</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-sm">
      <span className="text-muted">En 90 jours :</span>
      <span className="inline-flex items-center gap-1">
        <ThumbsUp aria-hidden className="size-4" />
        {`${helped} oui`}
      </span>
      <span className="inline-flex items-center gap-1">
        <ThumbsDown aria-hidden className="size-4" />
        {`${notHelped} non`}
      </span>
    </p>
  );
}
