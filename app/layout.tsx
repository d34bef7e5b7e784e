import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { mutual } from "@/lib/core/mutual";

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
    <html lang="fr">
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  );
}
