import { recordMaxLength } from "./rules";

/** A line of a file, counted from 1; one that is too long comes cut. */
export type Line = { number: number; text: string; tooLong: boolean };

/**
 * Cuts a file into lines, whatever ends them (LF, CRLF, CR), at constant memory: gives those of each chunk together.
 * Bytes that are not UTF-8 come out as U+FFFD; a byte order mark is dropped.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder("utf-8");
  const cut = lineCutter();
  for await (const chunk of chunks) yield cut(decoder.decode(chunk, { stream: true }), false);
  yield cut(decoder.decode(), true);
}

function lineCutter() {
  let number = 1;
  let rest = "";
  let tooLong = false;

  return (text: string, last: boolean): Line[] => {
    const parts = (rest + text).split(last ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? "";
    const lines = parts.map((part, at) => ({
      number: number + at,
      text: part.slice(0, recordMaxLength),
      tooLong: (tooLong && at === 0) || part.length > recordMaxLength,
    }));
    number += lines.length;
    if (lines.length > 0) tooLong = false;
    if (last && (rest !== "" || tooLong)) lines.push({ number, text: rest, tooLong });
    tooLong ||= rest.length > recordMaxLength;
    if (tooLong) rest = rest.slice(0, recordMaxLength) + (rest.endsWith("\r") ? "\r" : "");
    return lines;
  };
}
