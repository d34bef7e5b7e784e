"use client";

import { BookOpenText, CircleHelp, ListOrdered, type LucideIcon, Megaphone, Phone } from "lucide-react";
import type { Section } from "@/lib/help/content";
import { sectionNames } from "@/lib/help/rules";

const kinds: { kind: Section["kind"]; icon: LucideIcon; use: string }[] = [
  { kind: "text", icon: BookOpenText, use: "Des paragraphes, des listes, des liens." },
  { kind: "notice", icon: Megaphone, use: "Ce qu’il ne faut pas manquer." },
  { kind: "tutorial", icon: ListOrdered, use: "Des étapes, avec une image chacune." },
  { kind: "questions", icon: CircleHelp, use: "Des réponses courtes, qui se déplient." },
  { kind: "contacts", icon: Phone, use: "Comment joindre un conseiller." },
];

/** What may be added to the page, each with what it is for. */
export function AddSection({ onAdd }: { onAdd: (kind: Section["kind"]) => void }) {
  return (
    <section aria-labelledby="ajouter" className="flex flex-col gap-3">
      <h3 id="ajouter" className="text-lg">
        Ajouter une section
      </h3>
      <ul className="grid gap-2 sm:grid-cols-2">
        {kinds.map(({ kind, icon: Icon, use }) => (
          <li key={kind}>
            <button
              type="button"
              id={`ajouter-${kind}`}
              onClick={() => onAdd(kind)}
              className="flex min-h-14 w-full items-center gap-3 rounded-control border-2 border-dashed border-edge p-3 text-left hover:bg-brand-soft"
            >
              <Icon aria-hidden className="size-6 shrink-0 text-brand" />
              <span>
                <span className="block font-bold">{sectionNames[kind]}</span>
                <span className="block text-sm text-muted">{use}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
