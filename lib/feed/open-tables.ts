import { stat } from "node:fs/promises";
import path from "node:path";
import { files } from "./files";
import { openTable, type Table } from "./open-table";
import { stops } from "./sentences";
import { type FileName, fileNames } from "./summary";

/** The files of a folder, in the order in which they are read. */
export type Tables = { list: { name: FileName; table: Table }[]; bytes: number; close(): void };

/** Opens the files of a folder. Refuses, with a sentence, one that cannot be read; an optional one may be missing. */
export async function openTables(folder: string): Promise<Tables | { sentence: string }> {
  if (!(await isFolder(folder))) return { sentence: stops.folder };
  const list: Tables["list"] = [];
  const close = () => list.forEach(({ table }) => void table.close());
  let bytes = 0;
  for (const name of fileNames) {
    const size = await sizeOf(path.join(folder, `${name}.csv`));
    if (size === undefined && files[name].optional) continue;
    const opened = await openTable(folder, `${name}.csv`, files[name].columns);
    if (!opened.ok) {
      close();
      return opened;
    }
    list.push({ name, table: opened.table });
    bytes += size ?? 0;
  }
  return { list, bytes, close };
}

const isFolder = (place: string) =>
  stat(place).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

/** Nothing when there is no such file; one that is there and cannot be read is told when it is opened. */
const sizeOf = (place: string) =>
  stat(place).then(
    ({ size }) => size,
    (error) => (error.code === "ENOENT" ? undefined : 0),
  );
