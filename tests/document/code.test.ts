import fc from "fast-check";
import { expect, test } from "vitest";
import { readCode, writeCode } from "@/lib/document/code";

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test("a code is four groups of four characters that nobody misreads", () => {
  fc.assert(
    fc.property(tenBytes, (bytes) => {
      expect(writeCode(bytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});

test("different bytes give different codes: none of the 80 bits is lost", () => {
  fc.assert(
    fc.property(tenBytes, fc.integer({ min: 0, max: 79 }), (bytes, bit) => {
      const other = Uint8Array.from(bytes);
      other[bit >> 3] = other[bit >> 3]! ^ (1 << (bit & 7));
      expect(writeCode(other)).not.toBe(writeCode(bytes));
    }),
  );
});

test("a code is read as people type it: lower case, any spaces and dashes, O for 0, I or L for 1", () => {
  const sign = fc.constantFrom("", " ", "-", "–", "\u00a0", " - ");
  fc.assert(
    fc.property(tenBytes, fc.infiniteStream(sign), fc.infiniteStream(fc.nat(2)), (bytes, signs, looks) => {
      const code = writeCode(bytes);
      const typed = [...code.replaceAll("-", "")].map((character) => {
        const look = looks.next().value as number;
        const misread = character === "0" ? "0Oo"[look] : character === "1" ? "1Il"[look] : character;
        return `${look === 1 ? misread!.toLowerCase() : misread}${signs.next().value}`;
      });
      expect(readCode(typed.join(""))).toEqual({ ok: true, code });
    }),
  );
});

test.each([
  ["", "code-missing"],
  ["  - ", "code-missing"],
  ["7Q2M-04XA-9DKE-R51", "code-length"],
  ["7Q2M-04XA-9DKE-R51CC", "code-length"],
  ["7Q2M-04XA-9DKE-R51U", "code-character"],
  ["7Q2M-04XA-9DKE-R51é", "code-character"],
])("« %s » is refused: %s", (typed, fault) => {
  expect(readCode(typed)).toEqual({ ok: false, fault });
});

test("any text typed gives an answer, and a code once read is read again", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readCode(typed);
      if (read.ok) expect(readCode(read.code)).toEqual(read);
    }),
  );
});
