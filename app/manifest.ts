import type { MetadataRoute } from "next";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";

/** The space as an application to install: it opens on the space, with the card one press away. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: routes.memberHome,
    name: `Espace adhérent ${mutual.name}`,
    short_name: mutual.name,
    description: "Votre contrat, vos remboursements et votre carte de tiers payant.",
    lang: "fr",
    dir: "ltr",
    start_url: routes.memberHome,
    scope: routes.home,
    display: "standalone",
    background_color: "#fbf6ec",
    theme_color: "#0b4a50",
    categories: ["health", "medical"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: "Ma carte", url: routes.card },
      { name: "Présenter ma carte", url: routes.cardAtCounter },
      { name: "Mes remboursements", url: routes.reimbursements },
    ],
  };
}
