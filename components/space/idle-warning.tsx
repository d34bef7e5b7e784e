"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { routes } from "@/lib/core/routes";
import { markSeen, minutesUnseen } from "./last-seen";

type IdleWarningProps = { idleMinutes: number; warningMinutes: number };

/**
 * Warns before the session ends for want of activity, and leads to sign-in once it has. Tabs tell each other that
 * the person is there.
 */
export function IdleWarning({ idleMinutes, warningMinutes }: IdleWarningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const page = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is activity too
  useEffect(() => watch(dialog, idleMinutes, warningMinutes), [page, idleMinutes, warningMinutes]);

  const stay = async () => {
    dialog.current?.close();
    const answer = await fetch("/api/session", { method: "POST" }).catch(() => undefined);
    if (answer?.status === 204) markSeen();
    else if (answer?.status === 401) leave();
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      onCancel={stay}
      className="m-auto max-w-md rounded-panel border border-line bg-raised p-6 text-ink backdrop:bg-black/60 sm:p-8"
    >
      <h2 id="idle-title" className="mb-3 text-xl">
        Êtes-vous toujours là ?
      </h2>
      <p id="idle-text" className="mb-6">
        Sans action de votre part, votre session se termine dans moins de {warningMinutes} minutes. C’est pour
        protéger vos données.
      </p>
      <button type="button" onClick={stay} className={buttonClass("primary", true)}>
        Je continue
      </button>
    </dialog>
  );
}

function watch(dialog: { current: HTMLDialogElement | null }, idleMinutes: number, warningMinutes: number) {
  markSeen();
  const timer = setInterval(() => {
    const idle = minutesUnseen();
    if (idle === undefined) return location.assign(routes.loginAfterSignOut);
    if (idle >= idleMinutes) leave();
    else if (idle >= idleMinutes - warningMinutes) dialog.current?.open || dialog.current?.showModal();
    else dialog.current?.close();
  }, 1_000);
  return () => clearInterval(timer);
}

const leave = () =>
  location.assign(`${routes.login}?message=session-terminee&suite=${encodeURIComponent(location.pathname)}`);
