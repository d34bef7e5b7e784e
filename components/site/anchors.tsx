"use client";

import { useEffect } from "react";

/**
 * Gives the places of a page that a plain link leads to (« Aller au contenu », a field to correct) their page in the
 * history: Next knows only the addresses that it wrote itself, and the back button would change the address alone.
 */
export function Anchors() {
  useEffect(() => {
    let page: unknown = null;
    const leave = () => {
      page = window.history.state ?? page;
    };
    const arrive = () => {
      if (!window.history.state && page) window.history.replaceState(page, "", window.location.href);
    };
    window.addEventListener("click", leave, true);
    window.addEventListener("hashchange", arrive);
    return () => {
      window.removeEventListener("click", leave, true);
      window.removeEventListener("hashchange", arrive);
    };
  }, []);
  return null;
}
