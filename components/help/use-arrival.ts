import { useEffect, useState } from "react";

/** A text for a live region: put there once the region is on the page, or a screen reader would not hear it. */
export function useArrival(text: string): string {
  const [said, say] = useState("");
  useEffect(() => say(text), [text]);
  return said;
}
