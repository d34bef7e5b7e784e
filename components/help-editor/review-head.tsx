import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import type { DeskPageInHand } from "@/lib/help/desk-queries";
import { StateBadge } from "./state-badge";

const messages: Record<string, string> = {
  publiee: "La page est publiée. Chaque serveur la montre dans une minute au plus.",
  programmee: "La date de publication est choisie.",
  deprogrammee: "La date est annulée\u00a0: la page reste en relecture.",
};

type ReviewHeadProps = { page: DeskPageInHand; done: unknown };

/** Which page is read again, who wrote it, when it will be seen; and, once it is, where. */
export function ReviewHead({ page, done }: ReviewHeadProps) {
  const { id, state, content, changedBy, changedAt, publishAt, publishedSlug } = page;
  const said = typeof done === "string" && messages[done];
  return (
    <header className="mb-8 flex flex-col gap-4">
      <h1 className="text-2xl tracking-tight">{`Relire\u00a0: ${content.title || "page sans titre"}`}</h1>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
        <StateBadge state={state} />
        {`${changedBy ? `Changée par ${changedBy}` : "Venue avec le site"}, le ${formatMoment(changedAt)}`}
      </p>
      <ul className="flex flex-wrap gap-x-6">
        <Way href={routes.staffHelp}>Toutes les pages</Way>
        <Way href={routeTo.staffHelpPage(id)}>Écrire</Way>
        <Way href={routeTo.staffHelpVersions(id)}>Versions</Way>
        {publishedSlug && <Way href={routeTo.helpPage(publishedSlug)}>Page publique</Way>}
      </ul>
      {said && (
        <div role="status">
          <Notice tone="success">{said}</Notice>
        </div>
      )}
      {publishAt && (
        <Notice tone="info">
          {`Cette page sera publiée le ${formatMoment(publishAt)}, heure de Paris. Si quelqu’un change son texte d’ici là, la date s’annule.`}
        </Notice>
      )}
    </header>
  );
}

/** Whole loads: what the browser kept of a page may be older than what is saved. */
const Way = ({ href, children }: { href: string; children: string }) => (
  <li>
    <a href={href} className="link inline-flex min-h-11 items-center">
      {children}
    </a>
  </li>
);
