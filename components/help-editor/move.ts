/** A list where the item at a rank stands at another; out of the list, at its nearest end. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, rank) => rank !== from);
  return [...rest.slice(0, Math.max(0, to)), ...items.slice(from, from + 1), ...rest.slice(Math.max(0, to))];
}

/** A list with one more item at a rank. */
export const withItem = <Item>(items: readonly Item[], rank: number, item: Item): Item[] => [
  ...items.slice(0, rank),
  item,
  ...items.slice(rank),
];
