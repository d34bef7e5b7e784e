"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { routes } from "@/lib/core/routes";
import { markSeen, memberSeenKey, minutesUnseen } from "./last-seen";
import { stayHere } from "./stay-here";

type IdleWarningProps = {
  idleMinutes: number;
  warningMinutes: number;
  /** Where « Je continue » posts, where one signs in again, where a sign-out led, what tabs tell each other by. */
  places?: Places;
};

type Places = { stay: string; login: Route; signedOut: Route; lastSeenKey: string };

const ofMembers: Places = {
  stay: "/api/session",
  login: routes.login,
  signedOut: routes.loginAfterSignOut,
  lastSeenKey: memberSeenKey,
};

/**
 * Warns before the session ends for want of activity, and leads to sign-in once it has. Tabs tell each other that
 * the person is there.
 */
export function IdleWarning(props: IdleWarningProps) {
  // A new page is activity too: it begins again.
  return <WarningOfPage key={usePathname()} {...props} />;
}

function WarningOfPage({ idleMinutes, warningMinutes, places = ofMembers }: IdleWarningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(
    () => watch(dialog, { idleMinutes, warningMinutes, places }),
    [idleMinutes, warningMinutes, places],
  );

  const stay = async () => {
    dialog.current?.close();
    if ((await stayHere(places)) === "over") leave(places);
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

type Watch = Required<IdleWarningProps>;

function watch(
  dialog: { current: HTMLDialogElement | null },
  { idleMinutes, warningMinutes, places }: Watch,
) {
  markSeen(places.lastSeenKey);
  const timer = setInterval(() => {
    const idle = minutesUnseen(places.lastSeenKey);
    if (idle === undefined) return location.assign(places.signedOut);
    if (idle >= idleMinutes) leave(places);
    else if (idle >= idleMinutes - warningMinutes) dialog.current?.open || dialog.current?.showModal();
    else dialog.current?.close();
  }, 1_000);
  return () => clearInterval(timer);
}

const leave = ({ login }: Places) =>
  location.assign(`${login}?message=session-terminee&suite=${encodeURIComponent(location.pathname)}`);
