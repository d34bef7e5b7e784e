import type { Section } from "@/lib/help/content";
import { sectionAnchor } from "./section-anchor";

/** From how many titled parts on a page says what it holds. */
const worthListing = 3;

/** The parts of a page of help, to go straight to one: beside a wide page, above a narrow one. */
export function TableOfContents({ sections }: { sections: Section[] }) {
  const titled = sections.filter(({ kind, title }) => kind !== "notice" && title !== "");
  if (titled.length < worthListing) return null;
  return (
    <nav
      aria-label="Sur cette page"
      className="@4xl:sticky @4xl:top-6 @4xl:col-start-2 @4xl:row-span-2 @4xl:row-start-1 @4xl:self-start print:hidden"
    >
      <p className="mb-2 font-bold">Sur cette page</p>
      <ul className="flex flex-col border-l-2 border-line">
        {titled.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${sectionAnchor(id)}`}
              className="-ml-0.5 flex min-h-11 items-center border-l-2 border-transparent py-1.5 pl-4 text-sm text-muted hover:border-brand hover:text-brand hover:underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
