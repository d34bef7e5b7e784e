import { diffArrays } from "diff";

/** A thing of two lists: in both, in the first alone (removed), or in the second alone (added). */
export type Matched<T> =
  | { before: T; after: T; moved: boolean }
  | { before: T; after?: undefined; moved: false }
  | { before?: undefined; after: T; moved: false };

/**
 * Two lists as one, in the order of the second, with what was removed at its former place. As few things as possible
 * are said moved.
 */
export function matchInOrder<T>(before: T[], after: T[], keyOf: (thing: T) => string): Matched<T>[] {
  const [former, present] = [keyed(before, keyOf), keyed(after, keyOf)];
  return diffArrays([...former.keys()], [...present.keys()]).flatMap(({ value, added, removed }) =>
    value.flatMap((key): Matched<T>[] => {
      const [was, is] = [former.get(key), present.get(key)];
      if (removed) return was === undefined || is !== undefined ? [] : [{ before: was, moved: false }];
      if (is === undefined) return [];
      return was === undefined
        ? [{ after: is, moved: false }]
        : [{ before: was, after: is, moved: added === true }];
    }),
  );
}

/** Things by their key; a second one of the same key has a number after it. */
function keyed<T>(things: T[], keyOf: (thing: T) => string): Map<string, T> {
  const byKey = new Map<string, T>();
  for (const thing of things) {
    let key = keyOf(thing);
    while (byKey.has(key)) key = `${key}+`;
    byKey.set(key, thing);
  }
  return byKey;
}
