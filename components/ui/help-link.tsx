import { CircleQuestionMark } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";

/** The way from a page to the page of help about it: at the same place on every page, beside its title. */
export function HelpLink({ href }: { href: Route }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="link inline-flex min-h-11 items-center gap-2 text-sm print:hidden"
    >
      <CircleQuestionMark aria-hidden className="size-5 shrink-0" />
      Besoin d’aide ?
    </Link>
  );
}
