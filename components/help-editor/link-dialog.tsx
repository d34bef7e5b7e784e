"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { controlClass, FieldError } from "@/components/ui/field-parts";
import { readLinkAddress } from "./link-address";
import { LinkChoice, type SitePage } from "./link-choice";

type LinkDialogProps = { editor: Editor; pages: readonly SitePage[]; onClose: () => void };

/** Where the chosen words lead: a page of the site by its name, or an address. */
export function LinkDialog({ editor, pages, onClose }: LinkDialogProps) {
  const present: unknown = editor.getAttributes("link").href;
  const [typed, setTyped] = useState(typeof present === "string" ? present : "");
  const [fault, setFault] = useState<string>();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const leave = () => {
    onClose();
    editor.commands.focus();
  };
  const link = (address: string, words: string) => {
    const read = readLinkAddress(address);
    if ("fault" in read) return setFault(read.fault);
    setLink(editor, read.href, words);
    leave();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    link(typed, typed);
  };

  return (
    <dialog
      ref={dialog}
      onClose={leave}
      aria-labelledby={`${id}-title`}
      className="on-page m-auto w-[min(36rem,calc(100vw-2rem))] rounded-panel border border-line bg-raised p-5 backdrop:bg-ink/50 sm:p-8"
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        <h2 id={`${id}-title`} className="text-xl">
          Où mène ce lien ?
        </h2>
        <div className="flex flex-col gap-1.5">
          <label htmlFor={id} className="font-bold">
            Nom d’une page du site, ou adresse
          </label>
          {fault && (
            <div role="alert">
              <FieldError id={`${id}-error`}>{fault}</FieldError>
            </div>
          )}
          <input
            id={id}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${id}-error` : undefined}
            autoComplete="off"
            className={controlClass}
          />
        </div>
        <LinkChoice pages={pages} typed={typed} onChoose={({ address, label }) => link(address, label)} />
        <div className="flex flex-wrap gap-3">
          <button type="submit" className={buttonClass()}>
            Mettre ce lien
          </button>
          {present !== undefined && (
            <button
              type="button"
              className={buttonClass("secondary")}
              onClick={() => {
                editor.chain().extendMarkRange("link").unsetMark("link").run();
                leave();
              }}
            >
              Enlever le lien
            </button>
          )}
          <button type="button" className={buttonClass("secondary")} onClick={leave}>
            Annuler
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Puts the link on the words that are chosen; where none is, writes its name. */
function setLink(editor: Editor, href: string, words: string): void {
  const chain = editor.chain().extendMarkRange("link");
  const marks = [{ type: "link", attrs: { href } }];
  if (!editor.state.selection.empty || editor.isActive("link")) chain.setMark("link", { href }).run();
  else chain.insertContent({ type: "text", text: words, marks }).run();
}
