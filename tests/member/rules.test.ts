import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MembershipNumber, maskNir, nirKey, readNir } from "@/lib/member/rules";

const published: [string, string][] = [
  ["255081416802538", "2550814168025"],
  ["295109912611193", "2951099126111"],
  ["253072A07300443", "253072A073004"],
  ["253072B07300470", "253072B073004"],
  ["255082A16802597", "255082A168025"],
  ["180127512345642", "1801275123456"],
];

describe("published numbers", () => {
  test.each(published)("%s is read, with its key and without", (typed, nir) => {
    expect(readNir(typed)).toEqual({ ok: true, nir });
    expect(readNir(nir)).toEqual({ ok: true, nir });
    expect(nirKey(nir)).toBe(Number(typed.slice(13)));
  });

  test("a wrong key is caught", () => {
    expect(readNir("255081416802539")).toEqual({ ok: false, fault: "nir-key" });
  });
});

const accepted: [string, string, string][] = [
  ["spaces as on the card", "2 55 08 14 168 025 38", "2550814168025"],
  ["no-break spaces", "2\u00a055\u202f08 14 168 025", "2550814168025"],
  ["dots, dashes and long dashes", "2.55-08–14—168.025", "2550814168025"],
  ["spaces around and a tab", " 2550814168025\t", "2550814168025"],
  ["lower case in Corse-du-Sud", "2 53 07 2a 073 004", "253072A073004"],
  ["lower case in Haute-Corse", "253072b07300470", "253072B073004"],
  ["an unknown month", "1802075123456", "1802075123456"],
  ["the last of unknown months", "1809975123456", "1809975123456"],
  ["born overseas", "1720397411089", "1720397411089"],
  ["born abroad", "2951099126111", "2951099126111"],
  ["a waiting number in 7", "7900599350012", "7900599350012"],
  ["a waiting number in 8", "8880499326007", "8880499326007"],
];

const refused: [string, string, string][] = [
  ["nothing", "", "nir-missing"],
  ["separators alone", " .- ", "nir-missing"],
  ["twelve characters", "255081416802", "nir-shape"],
  ["fourteen characters", "25508141680253", "nir-shape"],
  ["sixteen characters", "2550814168025380", "nir-shape"],
  ["a sex of 3", "3550814168025", "nir-shape"],
  ["month 00", "2550014168025", "nir-shape"],
  ...Array.from({ length: 7 }, (_, n): [string, string, string] => [
    `month ${n + 13}`,
    `255${n + 13}14168025`,
    "nir-shape",
  ]),
  ["département 2C", "255082C168025", "nir-shape"],
  ["2A out of its place", "2A50814168025", "nir-shape"],
  ["a letter O for a zero", "255O814168025", "nir-shape"],
  ["a key in letters", "2550814168025AB", "nir-shape"],
  ["key 00", "255081416802500", "nir-key"],
  ["key 98", "255081416802598", "nir-key"],
  ["digits of another script", "٢550814168025", "nir-shape"],
  ["a number abridged by a spreadsheet", "2,55081E+12", "nir-shape"],
];

test.each(accepted)("%s: read", (_, typed, nir) => {
  expect(readNir(typed)).toEqual({ ok: true, nir });
});

test.each(refused)("%s: refused", (_, typed, fault) => {
  expect(readNir(typed)).toEqual({ ok: false, fault });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const twoDigits = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, "0"));
const nirs = fc
  .tuple(
    fc.constantFrom("1", "2", "7", "8"),
    digits(2),
    fc.oneof(twoDigits(1, 12), twoDigits(20, 99)),
    fc.oneof(digits(2), fc.constantFrom("2A", "2B")),
    digits(6),
  )
  .map((parts) => parts.join(""));
const withKey = (nir: string) => nir + String(nirKey(nir)).padStart(2, "0");

describe("for every number", () => {
  test("the key is between 1 and 97 and completes the number to a multiple of 97", () => {
    fc.assert(
      fc.property(nirs, (nir) => {
        const key = nirKey(nir);
        const n = BigInt(nir.replace("2A", "19").replace("2B", "18"));
        expect(key).toBeGreaterThanOrEqual(1);
        expect(key).toBeLessThanOrEqual(97);
        expect((n + BigInt(key)) % 97n).toBe(0n);
      }),
    );
  });

  test("it is read alike with or without key, separators and capitals", () => {
    const separator = fc.constantFrom("", " ", "\u00a0", "\u202f", ".", "-", "–");
    fc.assert(
      fc.property(
        nirs,
        fc.boolean(),
        fc.boolean(),
        fc.array(separator, { minLength: 15, maxLength: 15 }),
        (nir, keyed, lower, between) => {
          const plain = keyed ? withKey(nir) : nir;
          const typed = [...plain].map((character, at) => character + between[at]).join("");
          expect(readNir(lower ? typed.toLowerCase() : typed)).toEqual({ ok: true, nir });
        },
      ),
    );
  });

  test("one wrong digit is caught by the key, wherever it is", () => {
    fc.assert(
      fc.property(nirs, fc.nat({ max: 14 }), fc.integer({ min: 1, max: 9 }), (nir, at, shift) => {
        const right = withKey(nir);
        fc.pre(/\d/.test(right.charAt(at)));
        const wrong = String((Number(right.charAt(at)) + shift) % 10);
        expect(readNir(right.slice(0, at) + wrong + right.slice(at + 1)).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test("two neighbours exchanged are caught by the key", () => {
    fc.assert(
      fc.property(nirs, fc.nat({ max: 11 }), (nir, at) => {
        const right = withKey(nir);
        const swapped = right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2);
        fc.pre(swapped !== right);
        expect(readNir(swapped).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test("what may be shown hides the place and the order of birth", () => {
    fc.assert(
      fc.property(nirs, (nir) => {
        expect(maskNir(nir)).toBe(`${nir[0]} ${nir.slice(1, 3)} ${nir.slice(3, 5)} •• ••• •••`);
      }),
    );
  });
});

test("whatever is typed, reading gives 13 characters or a fault", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9ABab .-]{10,20}$/)),
      (typed) => {
        const reading = readNir(typed);
        if (reading.ok) expect(reading.nir).toMatch(/^[1278][0-9]{4}([0-9]{2}|2[AB])[0-9]{6}$/);
        else expect(["nir-missing", "nir-shape", "nir-key"]).toContain(reading.fault);
      },
    ),
    { numRuns: 1_000 },
  );
});

describe("the membership number", () => {
  test.each([
    ["00123456", "00123456"],
    [" 12 34 56 78 ", "12345678"],
    ["1234\u00a05678", "12345678"],
  ])("%s is read", (typed, number) => {
    expect(MembershipNumber.parse(typed)).toBe(number);
  });

  test.each(["", "1234567", "123456789", "1234567A", "１２３４５６７８", "-1234567"])(
    "%s is refused",
    (typed) => {
      expect(MembershipNumber.safeParse(typed).success).toBe(false);
    },
  );
});
