/** How many letters were added, forgotten, mistaken, or swapped with the next one, between two words. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1)
      line.push(cheapest(rows, line, { a, b, row, column }));
    rows.push(line);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

type Place = { a: string; b: string; row: number; column: number };

function cheapest(rows: number[][], line: number[], { a, b, row, column }: Place): number {
  const at = (up: number, left: number) =>
    (up === 0 ? line : rows[row - up])?.[column - left] ?? Number.POSITIVE_INFINITY;
  const same = a[row - 1] === b[column - 1];
  const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    at(1, 0) + 1,
    at(0, 1) + 1,
    at(1, 1) + (same ? 0 : 1),
    swapped ? at(2, 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
