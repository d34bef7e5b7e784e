import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { packedLimits, pdfFault } from "@/lib/request/inspect-pdf";
import { partsOf } from "@/lib/request/pdf-parts";
import { uploadLimits } from "@/lib/request/receive-files";
import { aPdf, packed } from "./files";

/** How many signs the searches of a run went through. */
function signsRead(run: () => unknown): number {
  let read = 0;
  const { indexOf } = String.prototype;
  const { exec } = RegExp.prototype;
  const spies = [
    vi.spyOn(String.prototype, "indexOf").mockImplementation(function (this: string, word, from = 0) {
      const at = indexOf.call(this, word, from);
      read += (at < 0 ? this.length : at) - from;
      return at;
    }),
    vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text) {
      const from = this.lastIndex;
      const found = exec.call(this, text);
      read += (found ? found.index + found[0].length : text.length) - from;
      return found;
    }),
  ];
  run();
  for (const spy of spies) spy.mockRestore();
  return read;
}

const fragments = [
  ...["stream\n", ">>", "<<", "<", ">", "(", ")", "\\", "%", "\n", " ", "endstream", "x", "1 0 obj"],
  ...[">> stream\n", "<< >> stream\n", "<< /Type /ObjStm ", "/J#61"],
];

test("whatever a PDF repeats, it is read once: its parts follow each other, and nothing is searched twice", () => {
  const some = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(some, some, fc.integer({ min: 1, max: 400 }), (first, then, times) => {
      const text = first.join("").repeat(times) + then.join("").repeat(times);
      let at = 0;
      const read = signsRead(() => {
        for (const part of partsOf(text)) {
          if (part === "damaged") continue;
          expect(part.from).toBeGreaterThanOrEqual(at);
          at = part.to;
        }
      });
      expect(read).toBeLessThanOrEqual(3 * text.length);
    }),
  );
});

test.each([
  ["stream\n", undefined],
  [">>stream\n", "damaged"],
  ["<< /First 1 >> stream\nendstream ", "damaged"],
  ["/ObjStm ", undefined],
  [">>%\n", undefined],
  ["(", "damaged"],
])("the largest file taken, of %j alone, is read to its end", (words, fault) => {
  const times = Math.floor(uploadLimits.fileBytes / words.length);
  expect(pdfFault(Buffer.from(`%PDF-1.4\n${words.repeat(times)}\n%%EOF`))).toBe(fault);
});

const zeros = (bytes: number) => packed(deflateSync(Buffer.alloc(bytes)).toString("latin1"));

test.each([
  ["as much as is inflated, over all", zeros(packedLimits.bytes / 2).repeat(2), undefined],
  ["more in one", zeros(packedLimits.bytes + 1), "damaged"],
  ["more over all", zeros(packedLimits.bytes / 2).repeat(2) + zeros(2), "damaged"],
  ["as many streams as are inflated", zeros(1).repeat(packedLimits.streams), undefined],
  ["one stream more", zeros(1).repeat(packedLimits.streams + 1), "damaged"],
])("%s", (_what, body, fault) => {
  expect(pdfFault(aPdf(body))).toBe(fault);
});
