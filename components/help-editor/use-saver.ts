"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "./new-parts";
import { makeSaver, type SaveAnswer, type Saved, type SaveState } from "./saver";

type UseSaver<Hints> = {
  draft: Draft;
  version: number;
  send: (draft: Draft, version: number) => Promise<SaveAnswer<Hints>>;
  hear: (said: Saved<Hints>) => void;
};

/**
 * Keeps a draft saved while it is written: as it changes, when the field is left, when the page is
 * hidden or seen again.
 */
export function useSaver<Hints>({ draft, version, send, hear }: UseSaver<Hints>) {
  const [state, tell] = useState<SaveState>({ status: "saved" });
  const [saver] = useState(() => makeSaver<Hints>({ version, send, tell, hear }));
  const opened = useRef(draft);
  useEffect(() => {
    if (opened.current === draft) return;
    opened.current = draft;
    saver.changed(draft);
  }, [draft, saver]);
  const saveNow = useCallback(() => void saver.flush(), [saver]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (!saver.isClean()) event.preventDefault();
    };
    document.addEventListener("visibilitychange", saveNow);
    document.addEventListener("focusout", saveNow);
    window.addEventListener("beforeunload", leaving);
    return () => {
      document.removeEventListener("visibilitychange", saveNow);
      document.removeEventListener("focusout", saveNow);
      window.removeEventListener("beforeunload", leaving);
      saver.stop();
    };
  }, [saver, saveNow]);
  return { state, saver, saveNow };
}
