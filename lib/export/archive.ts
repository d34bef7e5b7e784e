import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Temporal } from "temporal-polyfill";
import { ZipFile } from "yazl";
import type { Db } from "@/db/client";
import { csvFile } from "@/lib/core/csv";
import { read } from "@/lib/core/storage";
import { listPieces } from "./request-sections";
import { csvCell, jsonCell, keyOf, type Owner, type Section } from "./section";
import { sections } from "./sections";
import { summaryPdf } from "./summary";
import { listOwnNotices, openOwnNotice } from "./termination-sections";

/**
 * Gives the archive of a member, as it is written, to whoever keeps it: « resume.pdf », « donnees.json », one spreadsheet for each section, the
 * documents sent and the avis received. Each entry is read as it is written. `db` is a snapshot: the entries agree with each other.
 */
export async function writeArchive<Kept>(
  db: Db,
  owner: Owner,
  now: Temporal.Instant,
  keep: (archive: Readable) => Promise<Kept>,
): Promise<Kept> {
  const zip = new ZipFile();
  const failure = new AbortController();
  zip.on("error", (error: Error) => failure.abort(error));
  const options = { mtime: new Date(now.epochMilliseconds), mode: 0o100600 };
  const later = (path: string, open: () => Readable | Promise<Readable>) =>
    zip.addReadStreamLazy(path, options, (give) => {
      const opening = Promise.resolve().then(open);
      opening.then(
        (stream) =>
          give(
            null,
            stream.once("error", (error) => failure.abort(error)),
          ),
        (error) => failure.abort(error),
      );
    });
  zip.addBuffer(await summaryPdf(db, owner, now), "resume.pdf", options);
  later("donnees.json", () => Readable.from(jsonText(db, owner, now)));
  for (const section of sections)
    later(`csv/${section.name}.csv`, () => csvFile(section.labels, csvRows(section, db, owner)));
  for (const { path, storageKey } of await listPieces(db, owner.memberId))
    later(path, () => read(storageKey));
  for (const notice of await listOwnNotices(db, owner.memberId))
    later(notice.path, async () => Readable.from([await openOwnNotice(db, owner.memberId, notice.id)]));
  zip.end();
  const archive = new PassThrough();
  const [kept] = await Promise.all([
    keep(archive),
    pipeline(zip.outputStream, archive, { signal: failure.signal }),
  ]);
  return kept;
}

async function* csvRows(section: Section, db: Db, owner: Owner) {
  for await (const row of section.rows(db, owner)) yield row.map(csvCell);
}

/** All sections as one JSON object, a record on each line: nothing is held whole. */
async function* jsonText(db: Db, owner: Owner, now: Temporal.Instant): AsyncGenerator<string> {
  yield `{\n"fait_le": ${JSON.stringify(now.toString())}`;
  for (const section of sections) {
    yield `,\n${JSON.stringify(keyOf(section.name))}: [`;
    const keys = section.labels.map(keyOf);
    let separator = "\n";
    for await (const row of section.rows(db, owner)) {
      const record = row.map((cell, column) => [keys[column], jsonCell(cell)]);
      yield `${separator}${JSON.stringify(Object.fromEntries(record))}`;
      separator = ",\n";
    }
    yield "\n]";
  }
  yield "\n}\n";
}
