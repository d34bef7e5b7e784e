import type { Route } from "next";
import Link from "next/link";

type ChoiceLinksProps = {
  label: string;
  choices: readonly { label: string; href: Route; current: boolean }[];
};

const pill =
  "inline-flex min-h-11 items-center rounded-full border-2 px-4 py-1 text-sm font-bold no-underline hover:bg-brand-soft";
const looks = {
  current: "border-brand bg-brand-soft text-brand underline decoration-2",
  other: "border-line bg-raised text-ink",
};

/** A few choices of which one holds, each a link: it works without JavaScript and can be kept as a bookmark. */
export function ChoiceLinks({ label, choices }: ChoiceLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ label: choice, href, current }) => (
          <li key={choice}>
            <Link
              href={href}
              prefetch={false}
              aria-current={current ? "true" : undefined}
              className={`${pill} ${current ? looks.current : looks.other}`}
            >
              {choice}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
