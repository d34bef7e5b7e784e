"use client";

import { useEffect, useState } from "react";
import { helpPresenceAddress } from "@/lib/core/routes";

/** Who else has the page open, and the version that the server holds. */
export type Presence = { others: string[]; version: number; said: string };

const everyMs = 20_000;

/** Says every 20 seconds, while the page is seen, that it is open here; learns who else has it open. */
export function usePresence(page: string, hear: (presence: Presence) => void): string[] {
  const [others, setOthers] = useState<string[]>([]);
  useEffect(() => {
    const tell = async () => {
      if (document.visibilityState !== "visible") return;
      const presence = await askPresence(page).catch(() => undefined);
      if (!presence) return;
      setOthers(presence.others);
      hear(presence);
    };
    void tell();
    const timer = setInterval(tell, everyMs);
    document.addEventListener("visibilitychange", tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
    };
  }, [page, hear]);
  return others;
}

async function askPresence(page: string): Promise<Presence | undefined> {
  const response = await fetch(helpPresenceAddress(page), { method: "POST" });
  return response.ok ? response.json() : undefined;
}
