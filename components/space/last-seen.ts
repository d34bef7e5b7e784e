/** Under which name a browser keeps when a member was last seen. */
export const memberSeenKey = "espace-vu";
/** The same for a person of the mutual. */
export const staffSeenKey = "equipe-vu";

/** Notes in this browser that a person is in the space now. Signing out empties the storage. */
export const markSeen = (key = memberSeenKey, at = Date.now()): void => localStorage.setItem(key, String(at));

/** Minutes since a person was last in the space from this browser; nothing when nobody is signed in. */
export function minutesUnseen(key = memberSeenKey): number | undefined {
  const seen = localStorage.getItem(key);
  return seen ? (Date.now() - Number(seen)) / 60_000 : undefined;
}
