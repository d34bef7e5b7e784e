import { markSeen, minutesUnseen } from "./last-seen";

type Places = { stay: string; lastSeenKey: string };

/**
 * Tells the server that the person is still there. Noted before it answers, so that the question does not come back
 * meanwhile; taken back when the server did not hear, for its session goes on ending.
 */
export async function stayHere({ stay, lastSeenKey }: Places): Promise<"here" | "over" | "unheard"> {
  const unseen = minutesUnseen(lastSeenKey) ?? 0;
  const asked = Date.now();
  markSeen(lastSeenKey, asked);
  const answer = await fetch(stay, { method: "POST" }).catch(() => undefined);
  if (answer?.status === 204) return "here";
  if (answer?.status === 401) return "over";
  markSeen(lastSeenKey, asked - unseen * 60_000);
  return "unheard";
}
