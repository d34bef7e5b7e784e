"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { keptGuide, onGuideChange } from "./open-guide";

const KeptGuide = lazy(async () => ({ default: (await import("./guide-panel")).KeptGuide }));

/** The steps of a tutorial beside the real page, when the person asked for them. Without a guide it weighs nothing. */
export function GuideBeside() {
  const kept = useSyncExternalStore(onGuideChange, keptGuide, () => null);
  if (!kept) return null;
  return (
    <Suspense>
      <KeptGuide kept={kept} />
    </Suspense>
  );
}
