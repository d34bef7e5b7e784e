import { Mark, Node } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { isLinkAddress } from "@/lib/help/rules";

/** A link to an address that is allowed; pasted with another one, its words stay and the link falls away. */
const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: {} }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (link) => {
        const href = link.getAttribute("href") ?? "";
        return isLinkAddress(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", { href: HTMLAttributes.href, class: "link py-1" }, 0],
});

/** Nothing but what a page of help is made of. */
const Closed = StarterKit.configure({
  blockquote: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  horizontalRule: false,
  italic: false,
  link: false,
  strike: false,
  trailingNode: false,
  underline: false,
  heading: { levels: [3] },
}).extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((part) => {
      if (!(part instanceof Node)) return part;
      if (part.name === "listItem") return part.extend({ content: "paragraph+" });
      return part.name === "orderedList" ? part.extend({ addAttributes: () => ({}) }) : part;
    });
  },
});

/** A text of several blocks. */
export const blocksSchema = [Closed, Link];

/** A text of one paragraph: neither lists nor titles. */
export const lineSchema = [
  Closed.configure({
    heading: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
  }).extend({
    addExtensions() {
      return (this.parent?.() ?? []).map((part) =>
        part instanceof Node && part.name === "doc" ? part.extend({ content: "paragraph" }) : part,
      );
    },
  }),
  Link,
];
