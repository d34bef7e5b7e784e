"use client";

import { type MouseEvent, useRef } from "react";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { ArchiveForm } from "./archive-form";
import { PreviewForm } from "./preview-form";
import { SubmitForm } from "./submit-form";

export type EditorActions = { submit: FormAction; preview: FormAction; archive: FormAction };

type PageActsProps = {
  page: string;
  /** As the server holds it: it grows as the text is saved. */
  version: number;
  actions: EditorActions;
  isClean: () => boolean;
  /** Saves all that is not saved. Says whether it could. */
  saveAll: () => Promise<boolean>;
};

/** What may be done with the page once it is written: what is not saved yet is saved first. */
export function PageActs({ page, version, actions, isClean, saveAll }: PageActsProps) {
  const isResent = useRef(false);
  const saveFirst = (event: MouseEvent) => {
    const button = event.target instanceof Element && event.target.closest("button[type=submit]");
    if (!(button instanceof HTMLButtonElement) || isClean() || isResent.current) return;
    event.preventDefault();
    event.stopPropagation();
    void saveAll().then((isSaved) => {
      isResent.current = isSaved;
      // Drawn anew first: the form then names the version that was just saved.
      if (isSaved) requestAnimationFrame(() => button.click());
      requestAnimationFrame(() => {
        isResent.current = false;
      });
    });
  };
  return (
    <div onClickCapture={saveFirst} className="grid gap-6 lg:grid-cols-3 lg:items-start">
      <Panel title="Quand la page est prête">
        <SubmitForm page={page} version={version} action={actions.submit} />
      </Panel>
      <Panel title="La montrer à quelqu’un">
        <PreviewForm page={page} action={actions.preview} />
      </Panel>
      <Panel title="La retirer">
        <ArchiveForm page={page} version={version} isArchived={false} action={actions.archive} />
      </Panel>
    </div>
  );
}
