import type { Route } from "next";
import Link from "next/link";

type ChangeLinkProps = {
  href: Route;
  /** What it changes, for who cannot see where it stands: « mon adresse postale ». */
  what: string;
  /** Whether something is there to change, or to add. */
  known?: boolean;
};

/** « Modifier », beside what it changes. */
export function ChangeLink({ href, what, known = true }: ChangeLinkProps) {
  return (
    <Link href={href} className="link inline-flex min-h-11 items-center self-start">
      {known ? "Modifier" : "Ajouter"}
      <span className="sr-only">{` ${what}`}</span>
    </Link>
  );
}
