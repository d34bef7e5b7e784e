import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import type { Block, Inline, Line, RichText as Text } from "@/lib/help/content";
import { sectionAnchor } from "./section-anchor";

/** A text of several blocks, as editors wrote it: blocks become elements, and never HTML. */
export function RichText({ text }: { text: Text }) {
  return (
    <div className="flex max-w-[42rem] flex-col gap-4">
      <Keyed items={text.content}>{(block) => <ShownBlock block={block} />}</Keyed>
    </div>
  );
}

/** A text of one paragraph, to stand within a sentence's place: a step, a caption. */
export function RichLine({ line }: { line: Line }) {
  return <Keyed items={line.content}>{({ content = [] }) => <Inlines content={content} />}</Keyed>;
}

function ShownBlock({ block }: { block: Block }) {
  if (block.type === "paragraph")
    return (
      <p>
        <Inlines content={block.content ?? []} />
      </p>
    );
  if (block.type === "heading")
    return (
      <h3 className="mt-2 text-lg">
        <Inlines content={block.content ?? []} />
      </h3>
    );
  const List = block.type === "bulletList" ? "ul" : "ol";
  return (
    <List
      className={`flex flex-col gap-2 pl-6 marker:text-accent-ink ${block.type === "bulletList" ? "list-disc" : "list-decimal marker:font-bold"}`}
    >
      <Keyed items={block.content}>
        {({ content }) => (
          <li>
            <Keyed items={content}>
              {(paragraph) => (
                <p className="not-first:mt-2">
                  <Inlines content={paragraph.content ?? []} />
                </p>
              )}
            </Keyed>
          </li>
        )}
      </Keyed>
    </List>
  );
}

const Inlines = ({ content }: { content: Inline[] }) => (
  <Keyed items={content}>{(inline) => <ShownInline inline={inline} />}</Keyed>
);

function ShownInline({ inline }: { inline: Inline }) {
  if (inline.type === "hardBreak") return <br />;
  const [mark, ...marks] = inline.marks ?? [];
  if (!mark) return inline.text;
  const within = <ShownInline inline={{ ...inline, marks }} />;
  return mark.type === "bold" ? (
    <strong>{within}</strong>
  ) : (
    <TextLink href={mark.attrs.href}>{within}</TextLink>
  );
}

/** Within the site the page changes without a reload; elsewhere the other site learns nothing of this one's window. */
function TextLink({ href, children }: { href: string; children: ReactNode }) {
  const within = href.match(/^#(.+)$/)?.[1];
  if (!href.startsWith("/"))
    return (
      <a href={within ? `#${sectionAnchor(within)}` : href} rel="noopener" className="link py-1">
        {children}
      </a>
    );
  const { pathname, search, hash } = new URL(href, "http://here");
  return (
    <Link href={{ pathname, search, hash }} prefetch={false} className="link py-1">
      {children}
    </Link>
  );
}

type KeyedProps<Item> = { items: readonly Item[]; children: (item: Item) => ReactNode };

/** What stands in a fixed order and has no name of its own is told apart by its place. */
function Keyed<Item>({ items, children }: KeyedProps<Item>) {
  return items.map((item, place) => <Fragment key={placeKey(place)}>{children(item)}</Fragment>);
}

const placeKey = (place: number) => `place-${place}`;
