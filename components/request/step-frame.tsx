import { ArrowLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageTitle } from "@/components/ui/page-title";

type StepFrameProps = {
  /** « Naissance » */
  kind: string;
  title: string;
  lead?: string | undefined;
  rank: number;
  count: number;
  previous: { href: Route; label: string };
  /** The page of help about this request. */
  help?: Route | undefined;
  children: ReactNode;
};

/** A page of a request: where it stands among the others, and the way back. */
export function StepFrame({ kind, title, lead, rank, count, previous, help, children }: StepFrameProps) {
  return (
    <>
      <Link
        href={previous.href}
        prefetch={false}
        className="link mb-4 inline-flex min-h-11 items-center gap-2"
      >
        <ArrowLeft aria-hidden className="size-5 shrink-0" />
        {previous.label}
      </Link>
      <p className="mb-2 font-bold text-accent-ink">
        {kind} · étape {rank} sur {count}
      </p>
      <Progress rank={rank} count={count} />
      <PageTitle lead={lead} help={help}>
        {title}
      </PageTitle>
      {children}
    </>
  );
}

/** The same, drawn. */
function Progress({ rank, count }: { rank: number; count: number }) {
  const segments = Array.from({ length: count }, (_, before) => before + 1);
  return (
    <div aria-hidden className="mb-6 flex gap-1.5">
      {segments.map((segment) => (
        <span
          key={segment}
          className={`h-1.5 flex-1 rounded-full ${segment <= rank ? "bg-brand" : "bg-line"}`}
        />
      ))}
    </div>
  );
}
