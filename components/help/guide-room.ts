import { useEffect, useRef } from "react";

/** Tells the page how much room the guide takes, so that nothing is written nor focused behind it. */
export function useGuideRoom() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const page = document.documentElement;
    const { current } = panel;
    if (!current) return;
    const measured = new ResizeObserver(() =>
      page.style.setProperty("--guide-room", `${current.offsetHeight}px`),
    );
    measured.observe(current);
    page.classList.add("guide-open");
    return () => {
      measured.disconnect();
      page.classList.remove("guide-open");
    };
  }, []);
  return panel;
}
