import type { BrowserContextOptions } from "@playwright/test";

/** The two screens on which each journey is walked. */
export const shapes = {
  phone: {
    viewport: { width: 360, height: 720 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} as const satisfies Record<string, BrowserContextOptions>;

export type ShapeName = keyof typeof shapes;

export const schemes = ["light", "dark"] as const;
export type Scheme = (typeof schemes)[number];
