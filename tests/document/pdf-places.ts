import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export const millimetre = 72 / 25.4;
const smallestToRead = 7;

type Place = { str: string; page: number; x: number; y: number; width: number; height: number };

/** The text of a PDF too small for a page, and where it stands, in points: what the paper card carries, upright. */
export async function smallText(bytes: Uint8Array): Promise<Place[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const places: Place[] = [];
  for (let page = 1; page <= file.numPages; page++) {
    const { items } = await (await file.getPage(page)).getTextContent();
    for (const item of items)
      if ("str" in item && item.str.trim() && item.height < smallestToRead && item.transform[1] === 0)
        places.push({ ...pick(item), page });
  }
  await task.destroy();
  return places;
}

const pick = ({ str, transform, width, height }: { str: string; transform: number[] } & Size) => ({
  str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  height,
});

type Size = { width: number; height: number };

/** Whether two texts stand on one another, letters without legs: half of their height is what counts. */
export const overlap = (a: Place, b: Place): boolean =>
  a.page === b.page &&
  a.x < b.x + b.width - 0.2 &&
  b.x < a.x + a.width - 0.2 &&
  Math.abs(a.y - b.y) < Math.min(a.height, b.height) * 0.7;
