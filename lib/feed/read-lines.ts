import { recordMaxLength } from "./rules";

/** A line of a file, counted from 1; one that is too long comes cut. */
export type Line = { number: number; text: string; tooLong: boolean };

/**
 * Cuts a file into lines, whatever ends them (LF, CRLF, CR), at constant memory. Bytes that are not UTF-8 come out
 * as U+FFFD; a byte order mark is dropped.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8");
  const cut = lineCutter();
  for await (const chunk of chunks) yield* cut(decoder.decode(chunk, { stream: true }), false);
  yield* cut(decoder.decode(), true);
}

function lineCutter() {
  let number = 1;
  let rest = "";
  let tooLong = false;

  return function* cut(text: string, last: boolean): Generator<Line> {
    const parts = (rest + text).split(last ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? "";
    for (const part of parts) {
      yield {
        number,
        text: part.slice(0, recordMaxLength),
        tooLong: tooLong || part.length > recordMaxLength,
      };
      number += 1;
      tooLong = false;
    }
    if (last && (rest !== "" || tooLong)) yield { number, text: rest, tooLong };
    tooLong ||= rest.length > recordMaxLength;
    if (tooLong) rest = rest.slice(0, recordMaxLength) + (rest.endsWith("\r") ? "\r" : "");
  };
}
