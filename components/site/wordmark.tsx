import type { Route } from "next";
import Link from "next/link";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";

type WordmarkProps = { home?: Route; space?: string };

/** The mutual's sign: a household under one roof of light, and its name. Leads home. */
export function Wordmark({ home = routes.home, space = "Espace adhérent" }: WordmarkProps) {
  return (
    <Link
      href={home}
      prefetch={false}
      className="flex min-h-11 items-center gap-1 text-brand no-underline sm:gap-3"
    >
      <svg viewBox="0 0 40 40" aria-hidden="true" className="size-7 shrink-0 sm:size-10">
        <rect width="40" height="40" rx="12" className="fill-sign" />
        <path
          d="M8 21a12 12 0 0 1 24 0"
          className="fill-none stroke-accent"
          strokeWidth="3.5"
          strokeLinecap="round"
        />
        <circle cx="15" cy="22" r="3.5" className="fill-art-paper" />
        <circle cx="25" cy="22" r="3.5" className="fill-art-paper" />
        <path d="M9 33a6 6 0 0 1 12 0zM19 33a6 6 0 0 1 12 0z" className="fill-art-paper" />
      </svg>
      <span className="flex flex-col">
        <span className="text-lg leading-none font-bold tracking-tight sm:text-xl sm:leading-none">
          {mutual.name}
        </span>
        <span className="mt-1.5 hidden text-sm leading-none text-muted sm:block">{space}</span>
      </span>
    </Link>
  );
}
