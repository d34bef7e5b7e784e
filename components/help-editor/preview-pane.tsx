"use client";

import { useDeferredValue, useState } from "react";
import { HelpArticle } from "@/components/help/help-article";
import type { PictureBook } from "@/lib/help/pictures-of";
import type { Draft } from "./new-parts";

const widths = { desktop: "Ordinateur", phone: "Téléphone" } as const;
type Width = keyof typeof widths;

/** The page as the public will read it, drawn anew as it is written. */
export function PreviewPane({ draft, pictures }: { draft: Draft; pictures: PictureBook }) {
  const [width, setWidth] = useState<Width>("desktop");
  const { content, theme } = useDeferredValue(draft);
  return (
    <section aria-label="Aperçu" className="flex min-h-0 flex-1 flex-col gap-3">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Largeur de l’aperçu</legend>
        {(["desktop", "phone"] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === width}
            onClick={() => setWidth(one)}
            className="min-h-11 rounded-full border-2 border-line bg-raised px-4 text-sm font-bold aria-pressed:border-brand aria-pressed:bg-brand-soft aria-pressed:text-brand aria-pressed:underline"
          >
            {widths[one]}
          </button>
        ))}
      </fieldset>
      <section
        aria-label="La page, comme elle sera lue"
        className={`overflow-y-auto rounded-panel border border-line bg-surface p-4 lg:min-h-0 lg:flex-1 ${width === "phone" ? "w-full max-w-[23.5rem] self-center" : "sm:p-6"}`}
      >
        <HelpArticle content={content} theme={theme} pictures={pictures} titleAs="h2" />
      </section>
    </section>
  );
}
