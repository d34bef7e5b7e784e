"use client";

import { useEffect } from "react";

const minutes = 5;

/** Keeps the screen lit for the few minutes of a counter, where the browser allows it; then lets it sleep as usual. */
export function KeepAwake() {
  useEffect(() => {
    let held: WakeLockSentinel | undefined;
    let over = false;
    const hold = async () => {
      if (over || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      held = await navigator.wakeLock.request("screen").catch(() => undefined);
      if (over) await held?.release();
    };
    const stop = () => {
      over = true;
      held?.release();
      document.removeEventListener("visibilitychange", hold);
    };
    document.addEventListener("visibilitychange", hold);
    hold();
    const timer = setTimeout(stop, minutes * 60_000);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return null;
}
