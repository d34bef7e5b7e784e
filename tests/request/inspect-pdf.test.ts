import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { packedLimits, pdfFault } from "@/lib/request/inspect-pdf";
import { partsOf } from "@/lib/request/pdf-parts";
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

test("a PDF of « stream » alone is read once", () => {
  const words = Buffer.from(`%PDF-1.4\n${"stream\n".repeat(36_000)}%%EOF`);
  let fault: unknown;
  expect(signsRead(() => (fault = pdfFault(words)))).toBeLessThan(12 * words.length);
  expect(fault).toBeUndefined();
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
