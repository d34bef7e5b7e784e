import { buttonClass } from "@/components/ui/button";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { FilterField } from "@/components/ui/filter-field";
import { routes, withQuery } from "@/lib/core/routes";
import type { DeskPage } from "@/lib/help/desk-queries";
import { type HelpState, helpStateNames } from "@/lib/help/rules";

type PageFilterProps = { state: HelpState | undefined; words: string; pages: readonly DeskPage[] };

const choices: { value: HelpState | undefined; name: string }[] = [
  { value: undefined, name: "Toutes" },
  { value: "in-review", name: "À relire" },
  { value: "draft", name: helpStateNames.draft },
  { value: "published", name: helpStateNames.published },
  { value: "archived", name: helpStateNames.archived },
];

/** Which pages are shown: by state, and by the words of their titles. */
export function PageFilter({ state, words, pages }: PageFilterProps) {
  const count = (value: HelpState | undefined) =>
    value ? pages.filter((page) => page.state === value).length : pages.length;
  return (
    <div className="flex flex-col gap-4">
      <ChoiceLinks
        label="État"
        choices={choices.map(({ value, name }) => ({
          label: `${name} (${count(value)})`,
          href: withQuery(routes.staffHelp, { etat: value, mots: words }),
          current: value === state,
        }))}
      />
      <search>
        <form method="get" className="flex flex-wrap items-end gap-3">
          {state && <input type="hidden" name="etat" value={state} />}
          <div className="w-full max-w-md">
            <FilterField name="mots" label="Mots du titre" type="search" defaultValue={words} />
          </div>
          <button type="submit" className={buttonClass("secondary")}>
            Chercher
          </button>
        </form>
      </search>
    </div>
  );
}
