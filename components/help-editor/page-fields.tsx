"use client";

import { controlClass } from "@/components/ui/field-parts";
import { type HelpTheme, helpThemeNames, isSlug, slugFrom } from "@/lib/help/rules";
import { type Change, inField } from "./change";
import type { Draft } from "./new-parts";
import { TextInput } from "./text-input";

type PageFieldsProps = {
  draft: Draft;
  change: Change<Draft>;
  /** The address is another page's: the rest is saved. */
  addressTaken: boolean;
  isPublished: boolean;
};

/** What the page is called, where it stands, and what it is about in a sentence. */
export function PageFields({ draft, change, addressTaken, isPublished }: PageFieldsProps) {
  const { content, slug, theme } = draft;
  const write = inField(change, "content");
  return (
    <section aria-labelledby="la-page" className="flex flex-col gap-5">
      <h2 id="la-page" className="text-xl">
        La page
      </h2>
      <TextInput
        id="page-title"
        label="Titre"
        hint="Ce que la personne cherche à faire, avec ses mots."
        value={content.title}
        max={120}
        onChange={(title) => inField(write, "title")(() => title)}
      />
      <TextInput
        id="page-summary"
        label="Résumé"
        hint="Une phrase, sous le titre et dans les résultats de recherche."
        value={content.summary}
        max={300}
        rows={2}
        onChange={(summary) => inField(write, "summary")(() => summary)}
      />
      <TextInput
        id="page-slug"
        label="Adresse de la page"
        hint={addressHint(isPublished)}
        error={addressError(slug, addressTaken)}
        value={slug}
        max={80}
        onChange={(typed) => inField(change, "slug")(() => typed)}
        onLeave={() => inField(change, "slug")((typed) => (isSlug(typed) ? typed : slugFrom(typed)))}
      />
      <ThemeField theme={theme} onChoose={(chosen) => inField(change, "theme")(() => chosen)} />
    </section>
  );
}

const addressHint = (isPublished: boolean) =>
  `Après «\u00a0/aide/\u00a0», en minuscules et avec des tirets. ${
    isPublished
      ? "Si vous la changez, l’ancienne mènera toujours à la page\u00a0: les liens et les favoris continuent de marcher."
      : "Vous pouvez la changer\u00a0: personne ne la connaît encore."
  }`;

function addressError(slug: string, isTaken: boolean): string | undefined {
  if (isTaken)
    return "Une autre page a ou a eu cette adresse\u00a0: choisissez-en une autre. Le reste de votre texte est enregistré.";
  return isSlug(slug) ? undefined : "Des lettres sans accent, des chiffres et des tirets seulement.";
}

const themes = Object.entries(helpThemeNames).map(([value, name]) => ({ value, name }));
const isTheme = (value: string): value is HelpTheme => Object.hasOwn(helpThemeNames, value);

function ThemeField({ theme, onChoose }: { theme: HelpTheme; onChoose: (theme: HelpTheme) => void }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor="page-theme" className="font-bold">
        Thème
      </label>
      <select
        id="page-theme"
        value={theme}
        onChange={({ target }) => isTheme(target.value) && onChoose(target.value)}
        className={controlClass}
      >
        {themes.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
