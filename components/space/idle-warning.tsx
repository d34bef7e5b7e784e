"use client";

import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { routes } from "@/lib/core/routes";

type IdleWarningProps = { idleMinutes: number; warningMinutes: number };

const lastSeenKey = "espace-vu";

/**
 * Warns before the session ends for want of activity, and leads to sign-in once it has. Tabs tell each other that
 * the person is there; coming back to the page, or a page coming from the server, counts.
 */
export function IdleWarning({ idleMinutes, warningMinutes }: IdleWarningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => watch(dialog, idleMinutes, warningMinutes), [idleMinutes, warningMinutes]);

  const stay = async () => {
    dialog.current?.close();
    const answer = await fetch("/api/session", { method: "POST" }).catch(() => undefined);
    if (answer?.status === 401) leave();
    else markSeen();
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby="idle-title"
      onCancel={stay}
      className="m-auto max-w-md rounded-panel border border-line bg-raised p-6 text-ink backdrop:bg-black/60 sm:p-8"
    >
      <h2 id="idle-title" className="mb-3 text-xl">
        Êtes-vous toujours là ?
      </h2>
      <p className="mb-6">
        Sans action de votre part, votre session se termine dans {warningMinutes} minutes. C’est pour protéger
        vos données.
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
    const idle = (Date.now() - Number(localStorage.getItem(lastSeenKey))) / 60_000;
    if (idle >= idleMinutes) leave();
    else if (idle >= idleMinutes - warningMinutes) dialog.current?.open || dialog.current?.showModal();
    else dialog.current?.close();
  }, 1_000);
  return () => clearInterval(timer);
}

const markSeen = () => localStorage.setItem(lastSeenKey, String(Date.now()));

const leave = () =>
  location.assign(`${routes.login}?message=session-terminee&suite=${encodeURIComponent(location.pathname)}`);
