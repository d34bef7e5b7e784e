"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { keptGuide, onGuideChange, readGuide } from "./open-guide";

const GuidePanel = lazy(async () => ({ default: (await import("./guide-panel")).GuidePanel }));

/** The steps of a tutorial beside the real page, when the person asked for them. Without a guide it weighs nothing. */
export function GuideBeside() {
  const kept = useSyncExternalStore(onGuideChange, keptGuide, () => null);
  if (!kept) return null;
  return (
    <Suspense>
      <GuidePanel guide={readGuide(kept)} />
    </Suspense>
  );
}
