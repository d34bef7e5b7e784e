"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Bold, Heading, Link2, List, ListOrdered, type LucideIcon } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";

type TextToolbarProps = { editor: Editor; label: string; lists: boolean; onLink: () => void };

type Tool = {
  name: string;
  icon: LucideIcon;
  isOn: (editor: Editor) => boolean;
  press: (editor: Editor) => void;
};

const bold: Tool = {
  name: "Gras",
  icon: Bold,
  isOn: (editor) => editor.isActive("bold"),
  press: (editor) => editor.chain().focus().toggleBold().run(),
};
const blocks: Tool[] = [
  {
    name: "Sous-titre",
    icon: Heading,
    isOn: (editor) => editor.isActive("heading"),
    press: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "Liste à puces",
    icon: List,
    isOn: (editor) => editor.isActive("bulletList"),
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: "Liste numérotée",
    icon: ListOrdered,
    isOn: (editor) => editor.isActive("orderedList"),
    press: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
];

/** What may be done to a text: one stop for Tab, then the arrows from one button to the next. */
export function TextToolbar({ editor, label, lists, onLink }: TextToolbarProps) {
  const link: Tool = { name: "Lien", icon: Link2, isOn: (one) => one.isActive("link"), press: onLink };
  const tools = lists ? [bold, ...blocks, link] : [bold, link];
  const [reached, setReached] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const pressed = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.map(({ isOn }) => isOn(now)).join(),
  }).split(",");
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (reached + step + tools.length) % tools.length;
    setReached(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
    event.preventDefault();
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={`Mise en forme\u00a0: ${label}`}
      onKeyDown={walk}
      className="flex flex-wrap gap-1 border-b border-line p-1"
    >
      {tools.map(({ name, icon: Icon, press }, rank) => (
        <button
          key={name}
          type="button"
          tabIndex={rank === reached ? 0 : -1}
          aria-pressed={pressed[rank] === "true"}
          onClick={() => {
            setReached(rank);
            press(editor);
          }}
          className="inline-flex min-h-11 items-center gap-2 rounded-control px-3 text-sm font-bold text-ink hover:bg-brand-soft aria-pressed:bg-brand-soft aria-pressed:text-brand aria-pressed:underline"
        >
          <Icon aria-hidden className="size-5 shrink-0" />
          {name}
        </button>
      ))}
    </div>
  );
}
