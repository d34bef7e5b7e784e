import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { routes } from "@/lib/core/routes";
import { type HelpTheme, helpThemeAddress, helpThemeNames } from "@/lib/help/rules";

/** Where a page of help stands: « Aide › Mes remboursements › … ». */
export function Breadcrumbs({ theme, title }: { theme: HelpTheme; title: string }) {
  return (
    <nav aria-label="Fil d’Ariane" className="mb-6 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
        <li className="flex items-center gap-2">
          <Link href={routes.help} prefetch={false} className={crumb}>
            Aide
          </Link>
          <Then />
        </li>
        <li className="flex items-center gap-2">
          <Link href={helpThemeAddress(theme)} prefetch={false} className={crumb}>
            {helpThemeNames[theme]}
          </Link>
          <Then />
        </li>
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}

const crumb = "inline-flex min-h-11 items-center underline hover:text-brand hover:decoration-2";

const Then = () => <ChevronRight aria-hidden className="size-4 shrink-0" />;
