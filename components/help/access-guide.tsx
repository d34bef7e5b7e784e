import type { LucideIcon } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { routeTo } from "@/lib/core/routes";
import type { HelpContent, SectionOf } from "@/lib/help/content";
import type { PictureBook } from "@/lib/help/pictures-of";
import { RichText } from "./rich-text";
import { showTutorial } from "./shown-tutorial";
import { Tutorial } from "./tutorial";

type AccessGuideProps = {
  id: string;
  icon: LucideIcon;
  page: { slug: string; content: HelpContent; pictures: PictureBook };
  /** What its animation is said to be. */
  label?: string;
  /** Where the journey starts. */
  start: { href: Route; label: string };
};

/** One of the three journeys into the space: when to use it, how it goes, where it starts. It is a page of the help. */
export function AccessGuide({ id, icon: Icon, page, label, start }: AccessGuideProps) {
  const { slug, content, pictures } = page;
  const { when, tutorial } = parts(content);
  return (
    <section
      id={id}
      className="grid grid-cols-1 gap-6 border-t border-line py-10 lg:grid-cols-[min(22rem,30%)_minmax(0,1fr)] lg:gap-16 lg:py-14"
    >
      <div className="flex flex-col items-start gap-4">
        <span className="flex size-14 items-center justify-center rounded-full bg-accent-soft text-accent-ink">
          <Icon aria-hidden strokeWidth={1.75} className="size-7" />
        </span>
        <h3 className="text-2xl">{content.title}</h3>
        <Link
          href={routeTo.helpPage(slug)}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          Toute la page d’aide
          <span className="sr-only">{` : ${content.title}`}</span>
        </Link>
      </div>
      <div className="flex min-w-0 max-w-[46rem] flex-col gap-6">
        {when.map((section) => (
          <RichText key={section.id} text={section.body} />
        ))}
        {tutorial && (
          <Tutorial tutorial={showTutorial(tutorial, pictures)} {...(label && { label })}>
            <div className="rounded-control bg-sunken p-5">
              <AdviserContact />
            </div>
          </Tutorial>
        )}
        <div>
          <ButtonLink href={start.href} look="secondary">
            <span className="capitals">{start.label}</span>
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}

/** What stands before the tutorial says when to use it. */
function parts({ sections }: HelpContent) {
  const at = sections.findIndex(({ kind }) => kind === "tutorial");
  const before = sections.slice(0, Math.max(0, at));
  return {
    when: before.filter((section): section is SectionOf<"text"> => section.kind === "text"),
    tutorial: sections.find((section): section is SectionOf<"tutorial"> => section.kind === "tutorial"),
  };
}
