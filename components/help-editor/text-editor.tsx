"use client";

import { EditorContent, type Extensions, useEditor } from "@tiptap/react";
import { useId, useState } from "react";
import type { Line, RichText } from "@/lib/help/content";
import { closedLine, closedText } from "./closed-text";
import type { SitePage } from "./link-choice";
import { LinkDialog } from "./link-dialog";
import { lightened } from "./paste";
import { blocksSchema, lineSchema } from "./schema";
import { TextToolbar } from "./text-toolbar";

type Common = { id: string; label: string; pages: readonly SitePage[] };

/** A text of several blocks, written as it will be read. */
export const BlocksEditor = (props: Common & { value: RichText; onChange: (value: RichText) => void }) => (
  <TextEditor
    {...props}
    extensions={blocksSchema}
    onJson={(json) => props.onChange(closedText(json))}
    lists
  />
);

/** A text of one paragraph. */
export const LineEditor = (props: Common & { value: Line; onChange: (value: Line) => void }) => (
  <TextEditor {...props} extensions={lineSchema} onJson={(json) => props.onChange(closedLine(json))} />
);

type TextEditorProps = Common & {
  value: RichText | Line;
  extensions: Extensions;
  onJson: (json: Parameters<typeof closedText>[0]) => void;
  /** Whether titles and lists may be written. */
  lists?: boolean;
};

const frame =
  "rounded-control border-2 border-edge bg-raised focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus";
const page =
  "min-h-12 px-4 py-3 whitespace-pre-wrap break-words outline-none flex flex-col gap-3 [&_ul]:list-disc [&_ul]:pl-6 [&_ol]:list-decimal [&_ol]:pl-6 [&_h3]:text-lg [&_h3]:font-bold";

function TextEditor({ id, label, value, extensions, onJson, pages, lists = false }: TextEditorProps) {
  const [isLinking, setLinking] = useState(false);
  const hint = useId();
  const editor = useEditor({
    extensions,
    content: value,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => onJson(changed.getJSON()),
    editorProps: {
      attributes: {
        id,
        role: "textbox",
        "aria-multiline": String(lists),
        "aria-label": label,
        "aria-describedby": hint,
        class: lists ? `${page} min-h-28` : page,
      },
      transformPastedHTML: lightened,
      handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
      handleKeyDown: (_view, event) => {
        if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return false;
        setLinking(true);
        return true;
      },
    },
  });

  return (
    <div className="flex flex-col gap-1.5">
      <p aria-hidden className="font-bold">
        {label}
      </p>
      <div className={frame}>
        {editor && (
          <TextToolbar editor={editor} label={label} lists={lists} onLink={() => setLinking(true)} />
        )}
        <EditorContent editor={editor} />
      </div>
      <p id={hint} className="text-sm text-muted">
        {lists
          ? "Ctrl + B\u00a0: gras. Ctrl + K\u00a0: lien. Maj + Entrée\u00a0: à la ligne. Tab\u00a0: champ suivant."
          : "Une seule phrase si possible. Ctrl + B\u00a0: gras. Ctrl + K\u00a0: lien."}
      </p>
      {editor && isLinking && <LinkDialog editor={editor} pages={pages} onClose={() => setLinking(false)} />}
    </div>
  );
}
