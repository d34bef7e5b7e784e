import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { Anchors } from "@/components/site/anchors";
import { mutual } from "@/lib/core/mutual";

/** Until the letters arrive, others of the same width stand in their place: nothing moves on the page. */
const atkinson = localFont({
  src: [
    {
      path: "../node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2",
      weight: "700",
    },
  ],
  variable: "--font-atkinson",
});

export const metadata: Metadata = {
  title: { default: `Espace adhérent ${mutual.name}`, template: `%s – Espace adhérent ${mutual.name}` },
  description: `L’espace en ligne des adhérents de la ${mutual.name} : contrat, cotisations, remboursements, carte de tiers payant.`,
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffdf8" },
    { media: "(prefers-color-scheme: dark)", color: "#142629" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" className={atkinson.variable}>
      <body className="flex min-h-dvh flex-col">
        {children}
        <Anchors />
      </body>
    </html>
  );
}
