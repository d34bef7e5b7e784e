import {
  Baby,
  Flower2,
  Gem,
  GraduationCap,
  HandHeart,
  Handshake,
  House,
  type LucideIcon,
  Sunset,
  Truck,
  Unlink,
  UserMinus,
} from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { routeTo } from "@/lib/core/routes";
import { kinds, type RequestKind } from "@/lib/request/rules";

const events = [
  ["birth", Baby],
  ["adoption", HandHeart],
  ["marriage", Gem],
  ["pacs", Handshake],
  ["common-law", House],
  ["separation", Unlink],
  ["studies-ended", GraduationCap],
  ["move", Truck],
  ["retirement", Sunset],
  ["death", Flower2],
  ["removal", UserMinus],
] as const satisfies [RequestKind, LucideIcon][];

/** What may happen in a life, each leading to its form; those begun say so. */
export function LifeEvents({ begun }: { begun: readonly RequestKind[] }) {
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {events.map(([kind, Icon]) => (
        <li key={kind}>
          <Link
            href={routeTo.newRequest(kinds[kind].slug)}
            prefetch={false}
            className="flex h-full min-h-20 items-center gap-4 rounded-panel border border-line bg-raised p-5 no-underline hover:border-brand hover:bg-brand-soft"
          >
            <Icon aria-hidden className="size-8 shrink-0 text-brand" />
            <span className="flex min-w-0 flex-col items-start gap-1">
              <span className="font-bold text-brand">{kinds[kind].label}</span>
              {begun.includes(kind) && <Badge tone="neutral">Commencée</Badge>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
