/**
 * The publication that the database was last seen at. Those who ask at once share one look.
 * @param look reads it, undefined when the database does not answer: then the one known before still counts
 * @param elapsedMs a clock that only goes forward
 */
export function lastPublication(look: () => Promise<string | undefined>, elapsedMs: () => number) {
  let publication: string | undefined;
  let away = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  async function lookNow(): Promise<void> {
    const found = await look();
    lookedAt = elapsedMs();
    away = found === undefined;
    publication = found ?? publication;
    looking = undefined;
  }

  /** Looks again if the last look is this old. */
  async function refresh(olderThanMs: number): Promise<void> {
    if (elapsedMs() - lookedAt < olderThanMs) return;
    looking ??= lookNow();
    await looking;
  }

  return { seen: () => publication, isAway: () => away, refresh };
}
