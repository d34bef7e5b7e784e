import type { LucideIcon } from "lucide-react";
import type { Route } from "next";
import { Children, type ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

type AccessGuideProps = {
  id: string;
  title: string;
  icon: LucideIcon;
  /** Where the journey starts. */
  start: { href: Route; label: string };
  /** The animated tutorial, above the text that says the same. */
  animation?: ReactNode;
  steps: readonly ReactNode[];
  /** When to use this journey. */
  children: ReactNode;
};

/** One of the three journeys into the space, explained: when to use it, how it goes, where it starts. */
export function AccessGuide({ id, title, icon: Icon, start, animation, steps, children }: AccessGuideProps) {
  return (
    <section
      id={id}
      className="grid grid-cols-1 gap-6 border-t border-line py-10 lg:grid-cols-[min(22rem,30%)_minmax(0,1fr)] lg:gap-16 lg:py-14"
    >
      <div className="flex flex-col gap-4">
        <span className="flex size-14 items-center justify-center rounded-full bg-accent-soft text-accent-ink">
          <Icon aria-hidden strokeWidth={1.75} className="size-7" />
        </span>
        <h3 className="text-2xl">{title}</h3>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <div className="flex max-w-[42rem] flex-col gap-3">{children}</div>
        {animation}
        <Disclosure summary="Je consulte la version texte">
          <Steps steps={steps} />
          <div className="rounded-control bg-sunken p-5">
            <AdviserContact />
          </div>
        </Disclosure>
        <div>
          <ButtonLink href={start.href} look="secondary">
            <span className="capitals">{start.label}</span>
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}

const numeral =
  "before:flex before:size-9 before:shrink-0 before:items-center before:justify-center before:rounded-full before:bg-accent-soft before:font-bold before:text-accent-ink before:content-[counter(step)]";

function Steps({ steps }: { steps: readonly ReactNode[] }) {
  return (
    // Safari forgets that a list without markers is a list, unless told.
    // biome-ignore lint/a11y/noRedundantRoles: said for Safari
    <ol role="list" className="flex max-w-[40rem] flex-col gap-4 [counter-reset:step]">
      {Children.map(steps, (step) => (
        <li className={`flex gap-4 [counter-increment:step] ${numeral}`}>
          <div className="min-w-0 pt-0.5">{step}</div>
        </li>
      ))}
    </ol>
  );
}
