import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

const shape =
  "inline-flex min-h-12 items-center justify-center gap-3 rounded-control border-2 px-6 py-2.5 text-center font-bold no-underline transition-colors";

const looks = {
  primary: "border-brand bg-brand text-on-brand hover:border-brand-strong hover:bg-brand-strong",
  secondary: "border-brand bg-transparent text-brand hover:bg-brand-soft",
  /** On the petrol band, where the brand's own colour would vanish. */
  "on-deep": "border-accent bg-accent text-art-ink hover:border-focus-on-deep hover:bg-focus-on-deep",
  danger: "border-danger bg-transparent text-danger hover:bg-danger-soft",
};

export type ButtonLook = keyof typeof looks;

/** The classes of a button, for links and buttons alike. */
export function buttonClass(look: ButtonLook = "primary", wide = false): string {
  return `${shape} ${looks[look]} ${wide ? "w-full" : ""}`;
}

type ButtonLinkProps = { href: Route; look?: ButtonLook; wide?: boolean; children: ReactNode };

/** A link that looks like a button: it leads somewhere, it sends nothing. */
export function ButtonLink({ href, look = "primary", wide = false, children }: ButtonLinkProps) {
  return (
    <Link href={href} prefetch={false} className={buttonClass(look, wide)}>
      {children}
    </Link>
  );
}
