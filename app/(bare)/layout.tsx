import type { ReactNode } from "react";

/** No frame at all: the card is shown to somebody else, or kept without network. It guards nothing: each page does. */
export default function BareLayout({ children }: { children: ReactNode }) {
  return (
    <main id="contenu" className="flex flex-1 flex-col">
      {children}
    </main>
  );
}
