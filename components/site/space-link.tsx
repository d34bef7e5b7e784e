"use client";

import Link from "next/link";
import { useSyncExternalStore } from "react";
import { minutesUnseen } from "@/components/space/last-seen";
import { routes } from "@/lib/core/routes";

/**
 * The way in: to sign-in, or back to the space for who is still in it. The pages are the same for everyone; only the
 * browser knows. `idleMinutes` is how long a session lives without activity.
 */
export function SpaceLink({ idleMinutes }: { idleMinutes: number }) {
  const isInside = useSyncExternalStore(
    onStorage,
    () => isSeenWithin(idleMinutes),
    () => false,
  );
  return (
    <Link
      href={isInside ? routes.memberHome : routes.login}
      prefetch={isInside ? false : null}
      className="inline-flex min-h-11 items-center justify-center rounded-control border-2 border-brand px-1.5 text-sm font-bold text-brand hover:bg-brand-soft sm:min-w-36 sm:px-5"
    >
      {isInside ? "Mon espace" : "Se connecter"}
    </Link>
  );
}

function onStorage(changed: () => void) {
  addEventListener("storage", changed);
  return () => removeEventListener("storage", changed);
}

/** A browser may refuse its storage: then nobody is known to be inside. */
function isSeenWithin(minutes: number): boolean {
  try {
    const unseen = minutesUnseen();
    return unseen !== undefined && unseen < minutes;
  } catch {
    return false;
  }
}
