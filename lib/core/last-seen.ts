/**
 * What the database was last seen to say. Those who ask at once share one look.
 * @param look reads it, undefined when the database does not answer: then what was seen before still counts
 * @param elapsedMs a clock that only goes forward
 */
export function lastSeen<Value>(look: () => Promise<Value | undefined>, elapsedMs: () => number) {
  let value: Value | undefined;
  let away = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  async function lookNow(): Promise<void> {
    const found = await look();
    lookedAt = elapsedMs();
    away = found === undefined;
    value = found ?? value;
    looking = undefined;
  }

  /** Looks again if the last look is this old. */
  async function refresh(olderThanMs: number): Promise<void> {
    if (elapsedMs() - lookedAt < olderThanMs) return;
    looking ??= lookNow();
    await looking;
  }

  return { seen: () => value, isAway: () => away, refresh };
}
