/** The first link of every page: leads the keyboard past the header. */
export function SkipLink({ target }: { target: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:rounded-control focus:bg-raised focus:px-5 focus:py-3 focus:font-bold focus:text-brand"
    >
      Aller au contenu
    </a>
  );
}
