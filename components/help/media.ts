import { useSyncExternalStore } from "react";

const stillness = "(prefers-reduced-motion: reduce)";

function onStillness(changed: () => void) {
  const query = matchMedia(stillness);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the person asked their device for less motion, as it is now. */
export const usePrefersStillness = (): boolean =>
  useSyncExternalStore(
    onStillness,
    () => matchMedia(stillness).matches,
    () => true,
  );
