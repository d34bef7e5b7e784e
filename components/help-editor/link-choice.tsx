"use client";

/** A page of the site that a link may lead to. */
export type SitePage = { label: string; address: string };

type LinkChoiceProps = { pages: readonly SitePage[]; typed: string; onChoose: (page: SitePage) => void };

/** The pages whose name has the words that were typed, each a button. */
export function LinkChoice({ pages, typed, onChoose }: LinkChoiceProps) {
  const found = pages.filter(({ label, address }) => hasWords(`${label} ${address}`, typed)).slice(0, 6);
  return (
    <div className="flex flex-col gap-1">
      <p role="status" className="text-sm text-muted">
        {found.length === 0
          ? "Aucune page du site ne porte ce nom\u00a0: une adresse complète convient aussi."
          : "Pages du site\u00a0:"}
      </p>
      <ul className="flex flex-col">
        {found.map((page) => (
          <li key={page.address}>
            <button
              type="button"
              onClick={() => onChoose(page)}
              className="flex min-h-11 w-full flex-col items-start rounded-control px-3 py-1.5 text-left hover:bg-brand-soft"
            >
              <span className="font-bold text-brand">{page.label}</span>
              <span className="text-sm text-muted">{page.address}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const hasWords = (text: string, typed: string): boolean =>
  typed
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => folded(text).includes(folded(word)));

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
