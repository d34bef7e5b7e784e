import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import type { DeskPage } from "@/lib/help/desk-queries";
import { type HelpTheme, helpThemeNames } from "@/lib/help/rules";
import { PageLine } from "./page-line";

type PageListProps = {
  pages: readonly DeskPage[];
  /** Changes the order of a theme; nothing when some pages are left out, whose order would be unseen. */
  order: FormAction | undefined;
};

const themes = Object.keys(helpThemeNames).filter((theme): theme is HelpTheme =>
  Object.hasOwn(helpThemeNames, theme),
);

/** What waits to be read again, then every page by its theme. */
export function PageList({ pages, order }: PageListProps) {
  const waiting = pages.filter(({ state }) => state === "in-review");
  if (pages.length === 0)
    return (
      <Panel title="Aucune page">
        <p>Aucune page ne répond à ces choix. Enlevez un mot, ou choisissez « Toutes ».</p>
      </Panel>
    );
  return (
    <div className="flex flex-col gap-10">
      {waiting.length > 0 && <Group title="À relire" pages={waiting} name="a-relire" />}
      {themes.map((theme) => (
        <Group
          key={theme}
          name={theme}
          title={helpThemeNames[theme]}
          pages={pages.filter((page) => page.theme === theme)}
          order={order}
        />
      ))}
    </div>
  );
}

type GroupProps = { name: string; title: string; pages: readonly DeskPage[]; order?: FormAction | undefined };

function Group({ name, title, pages, order }: GroupProps) {
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby={`groupe-${name}`} className="flex flex-col gap-3">
      <h2 id={`groupe-${name}`} className="text-xl">
        {title}
      </h2>
      <ul className="divide-y divide-line rounded-panel border border-line bg-raised">
        {pages.map((page, rank) => (
          <PageLine
            key={page.id}
            page={page}
            anchor={name === "a-relire" ? undefined : `page-${page.id}`}
            order={order && { action: order, isFirst: rank === 0, isLast: rank === pages.length - 1 }}
          />
        ))}
      </ul>
    </section>
  );
}

const messages: Record<string, string> = {
  ordre: "L’ordre est changé\u00a0: le public le voit dans une minute au plus.",
};

/** What came of the last thing done in the list. */
export function ListMessage({ done }: { done: string | undefined }) {
  const said = done && messages[done];
  if (!said) return null;
  return (
    <div role="status">
      <Notice tone="success">{said}</Notice>
    </div>
  );
}
