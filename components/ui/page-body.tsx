import type { ReactNode } from "react";

const widths = { text: "max-w-[46rem]", form: "max-w-[36rem]", wide: "max-w-[76rem]" };

type PageBodyProps = { width?: keyof typeof widths; children: ReactNode };

/** The room a page's content takes: `text` for reading, `form` for one form, `wide` for tables and home pages. */
export function PageBody({ width = "text", children }: PageBodyProps) {
  return (
    <div className={`mx-auto w-full px-4 py-10 sm:px-8 sm:py-16 print:py-4 ${widths[width]}`}>{children}</div>
  );
}
