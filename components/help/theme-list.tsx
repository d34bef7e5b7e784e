import {
  CalendarClock,
  ChevronRight,
  DoorOpen,
  FilePenLine,
  FileText,
  HandCoins,
  IdCard,
  KeyRound,
  type LucideIcon,
  ShieldCheck,
} from "lucide-react";
import Link from "next/link";
import { routeTo } from "@/lib/core/routes";
import type { ListedPage } from "@/lib/help/queries";
import { type HelpTheme, helpThemeAnchor, helpThemeNames } from "@/lib/help/rules";

const icons: Record<HelpTheme, LucideIcon> = {
  access: KeyRound,
  contract: IdCard,
  reimbursements: HandCoins,
  contributions: CalendarClock,
  documents: FileText,
  changes: FilePenLine,
  data: ShieldCheck,
  ending: DoorOpen,
};

type ThemeListProps = { theme: HelpTheme; pages: ListedPage[] };

/** The pages of one theme, in the order that the editors gave them. */
export function ThemeList({ theme, pages }: ThemeListProps) {
  const Icon = icons[theme];
  return (
    <section id={helpThemeAnchor(theme)} className="mb-12 break-inside-avoid scroll-mt-6">
      <div className="mb-3 flex items-center gap-4">
        <span className="flex size-12 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-ink">
          <Icon aria-hidden strokeWidth={1.75} className="size-6" />
        </span>
        <h2 className="text-xl">{helpThemeNames[theme]}</h2>
      </div>
      <ul className="flex flex-col">
        {pages.map(({ slug, title }) => (
          <li key={slug} className="border-b border-line last:border-b-0">
            <Link
              href={routeTo.helpPage(slug)}
              prefetch={false}
              className="group flex min-h-12 items-center justify-between gap-4 py-2.5 text-brand hover:underline"
            >
              {title}
              <ChevronRight aria-hidden className="size-5 shrink-0" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
