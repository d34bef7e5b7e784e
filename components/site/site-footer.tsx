import { Mail, Phone } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { formatPhone } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";

const pages = [
  { href: routes.help, label: "Aide" },
  { href: routes.contact, label: "Contact" },
  { href: routes.legal, label: "Mentions légales" },
  { href: routes.privacy, label: "Vos données personnelles" },
  { href: routes.accessibility, label: "Accessibilité : non conforme" },
  { href: routes.siteMap, label: "Plan du site" },
];

const link = "inline-flex min-h-11 items-center gap-3 underline hover:decoration-2";

/** The foot of every page: how to reach an adviser, and the pages that the law asks for. D. 221-1 names the first. */
export function SiteFooter({ terminate = routes.terminate }: { terminate?: Route | undefined }) {
  return (
    <footer className="on-deep">
      <div className="mx-auto grid max-w-[76rem] grid-cols-1 gap-10 px-4 py-12 sm:px-8 md:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
        <AdviserCard />
        <nav aria-label="Informations sur le site">
          <ul className="grid grid-cols-1 gap-x-8 sm:grid-cols-2">
            {[{ href: terminate, label: "Résilier votre contrat" }, ...pages].map(({ href, label }) => (
              <li key={href}>
                <Link href={href} prefetch={false} className={link}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function AdviserCard() {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-xl">Une question ? Un conseiller vous répond.</h2>
      <p className="text-on-deep-muted">{`Par téléphone, ${mutual.hours}.`}</p>
      <p>
        <a href={`tel:${mutual.telephone}`} className={`${link} text-2xl font-bold no-underline`}>
          <Phone aria-hidden className="size-6 shrink-0 text-accent" />
          {formatPhone(mutual.telephone)}
        </a>
      </p>
      <p>
        <a href={`mailto:${mutual.adviserEmail}`} className={link}>
          <Mail aria-hidden className="size-5 shrink-0 text-accent" />
          {mutual.adviserEmail}
        </a>
      </p>
    </section>
  );
}
