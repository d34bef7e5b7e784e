import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import type { DeskPageInHand } from "@/lib/help/desk-queries";
import { StateBadge } from "./state-badge";

const messages: Record<string, string> = {
  archivee: "La page est archivée\u00a0: le public ne la voit plus.",
  rouverte: "La page est de nouveau un brouillon.",
  rendue: "La page est rendue à l’écriture, avec votre note.",
  reprise:
    "La version choisie est de nouveau le texte de la page. Celui d’avant est gardé dans les versions.",
};

type PageHeadProps = { page: DeskPageInHand; done: unknown };

/** What page it is, where it stands, what its reviewer asked, and where else it may be looked at. */
export function PageHead({ page, done }: PageHeadProps) {
  const { id, state, content, changedBy, changedAt, publishedSlug, publishAt, reviewNote } = page;
  const said = typeof done === "string" && messages[done];
  return (
    <header className="mb-6 flex flex-col gap-4">
      <h1 className="text-2xl tracking-tight">{`Écrire\u00a0: ${content.title || "page sans titre"}`}</h1>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
        <StateBadge state={state} />
        {`${changedBy ? `Changée par ${changedBy}` : "Venue avec le site"}, le ${formatMoment(changedAt)}`}
      </p>
      <nav aria-label="Autour de cette page">
        <ul className="flex flex-wrap gap-x-6">
          <HeadLink href={routes.staffHelp}>Toutes les pages</HeadLink>
          <HeadLink href={routeTo.staffHelpReview(id)}>Relecture</HeadLink>
          <HeadLink href={routeTo.staffHelpVersions(id)}>Versions</HeadLink>
          {publishedSlug && <HeadLink href={routeTo.helpPage(publishedSlug)}>Page publique</HeadLink>}
        </ul>
      </nav>
      {said && (
        <div role="status">
          <Notice tone="success">{said}</Notice>
        </div>
      )}
      {reviewNote && (
        <Notice tone="warning" title="À reprendre">
          <p className="whitespace-pre-line">{reviewNote}</p>
        </Notice>
      )}
      {publishAt && (
        <Notice tone="info">
          {`Cette page sera publiée le ${formatMoment(publishAt)}. Si vous changez son texte, cette date s’annule.`}
        </Notice>
      )}
    </header>
  );
}

/** Whole loads: what the browser kept of a page may be older than what is saved. */
const HeadLink = ({ href, children }: { href: string; children: string }) => (
  <li>
    <a href={href} className="link inline-flex min-h-11 items-center">
      {children}
    </a>
  </li>
);
