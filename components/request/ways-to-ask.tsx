import { HeartHandshake, type LucideIcon, MessageCircleQuestion, ReceiptText } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { routes, routeTo } from "@/lib/core/routes";
import { kinds } from "@/lib/request/rules";

const ways: { href: Route; icon: LucideIcon; label: string; hint: string }[] = [
  {
    href: routes.lifeEvents,
    icon: HeartHandshake,
    label: "Ma vie change",
    hint: "Naissance, mariage, séparation, déménagement, retraite…",
  },
  {
    href: routeTo.newRequest(kinds.claim.slug),
    icon: ReceiptText,
    label: "Envoyer une facture ou un devis",
    hint: "Lunettes, hôpital, soins dentaires…",
  },
  {
    href: routeTo.newRequest(kinds.question.slug),
    icon: MessageCircleQuestion,
    label: "Poser une question à un conseiller",
    hint: "Vous lirez sa réponse ici.",
  },
];

/** The three ways to begin a request. */
export function WaysToAsk() {
  return (
    <Panel title="Faire une demande">
      <ul className="flex flex-col gap-3">
        {ways.map(({ href, icon: Icon, label, hint }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="flex min-h-12 items-start gap-4 rounded-control border-2 border-line p-4 no-underline hover:border-brand hover:bg-brand-soft"
            >
              <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-brand" />
              <span className="flex min-w-0 flex-col">
                <span className="font-bold text-brand">{label}</span>
                <span className="text-sm text-muted">{hint}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
