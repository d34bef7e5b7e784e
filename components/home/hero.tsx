import { Clock } from "lucide-react";
import type { ReactNode } from "react";
import { mutual } from "@/lib/core/mutual";
import { CardIllustration } from "./card-illustration";

/** The top of the home page: what this is, and beside it the way in (`children`). */
export function Hero({ children }: { children: ReactNode }) {
  return (
    <div className="on-deep relative isolate overflow-hidden">
      <Ripples />
      <div className="mx-auto grid max-w-[76rem] grid-cols-1 gap-x-16 gap-y-4 px-4 py-4 sm:px-8 sm:py-10 lg:grid-cols-[minmax(0,1fr)_min(26rem,40%)] lg:grid-rows-[auto_1fr] lg:gap-y-8 lg:py-14">
        <header className="flex flex-col gap-1 lg:gap-5">
          <h1 className="text-4xl tracking-tight">Espace adhérent</h1>
          <p className="flex gap-2 text-sm text-on-deep-muted sm:text-lg">
            <Clock aria-hidden className="mt-0.5 size-5 shrink-0 text-accent sm:size-6" />
            Espace adhérent disponible 24h/24 et 7j7
          </p>
        </header>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">{children}</div>
        <div className="flex flex-col gap-8 py-6 lg:py-0">
          <p className="max-w-[36rem] text-lg text-on-deep-muted">
            {`Toute votre mutuelle au même endroit : votre contrat et ses bénéficiaires, vos cotisations, vos remboursements et vos documents. Vous gérez tout vous-même, à votre rythme, dans un espace sécurisé réservé aux adhérents de la ${mutual.name}.`}
          </p>
          <CardIllustration />
        </div>
      </div>
    </div>
  );
}

function Ripples() {
  return (
    <svg
      viewBox="0 0 900 900"
      aria-hidden="true"
      focusable="false"
      className="absolute forced-colors:hidden print:hidden -top-72 -right-72 -z-10 size-[60rem] fill-none stroke-deep-shape"
      strokeWidth="56"
    >
      <circle cx="450" cy="450" r="170" />
      <circle cx="450" cy="450" r="290" />
      <circle cx="450" cy="450" r="410" />
    </svg>
  );
}
