"use client";

import { formatList } from "@/lib/core/format";
import { SaveStatus } from "./save-status";
import type { SaveState } from "./saver";

export type View = "write" | "preview" | "hints";

type EditorBarProps = {
  view: View;
  onView: (view: View) => void;
  others: string[];
  state: SaveState;
  onRetry: () => void;
  /** How much is missing before the page can be published. */
  toDo: number;
};

/** What is shown beside the text, who else is there, and whether all is saved. */
export function EditorBar({ view, onView, others, state, onRetry, toDo }: EditorBarProps) {
  const choices = [
    { name: "Écrire", value: "write" },
    { name: "Aperçu", value: "preview" },
    { name: toDo > 0 ? `Conseils (${toDo} à compléter)` : "Conseils", value: "hints" },
  ] as const;
  const shown = (value: View) => value === view || (value === "preview" && view === "write");
  return (
    <div className="z-10 hidden flex-wrap scripted:flex items-center justify-between gap-x-6 gap-y-2 border-b border-line bg-surface py-2 lg:sticky lg:top-0">
      <div>
        <SaveStatus state={state} onRetry={onRetry} />
        <p role="status" className="text-sm font-bold text-warning">
          {others.length > 0 && `${formatList(others)} a aussi cette page ouverte.`}
        </p>
      </div>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Ce qui est affiché</legend>
        {choices.map(({ name, value }) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === view}
            data-beside={shown(value) || undefined}
            onClick={() => onView(value)}
            className={`min-h-11 rounded-full border-2 border-line bg-raised px-4 text-sm font-bold aria-pressed:border-brand aria-pressed:bg-brand-soft aria-pressed:text-brand aria-pressed:underline lg:data-beside:border-brand lg:data-beside:bg-brand-soft ${value === "write" ? "lg:hidden" : ""}`}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
