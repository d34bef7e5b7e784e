import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countries, countryName } from "@/lib/contact/countries";
import { AddressInput } from "@/lib/contact/input";
import {
  addressFaults,
  addressLines,
  isFrenchPostcode,
  lineLength,
  noDetails,
  type PostalAddress,
} from "@/lib/contact/rules";

const lilas: PostalAddress = {
  addressFlat: "",
  addressBuilding: "",
  addressStreet: "12 bis rue des Lilas",
  addressPlace: "",
  postcode: "75011",
  town: "Paris",
  country: "FR",
};
const faults = (change: Partial<PostalAddress>) =>
  addressFaults({ ...lilas, ...change }).map(({ field, fault }) => `${field} ${fault}`);
const thirtyEight = "x".repeat(lineLength);

describe("an address holds on an envelope (NF Z 10-011)", () => {
  test.each<[string, Partial<PostalAddress>, string[]]>([
    ["an ordinary one", {}, []],
    ["38 characters on a line", { addressStreet: thirtyEight }, []],
    ["39 characters on a line", { addressStreet: `${thirtyEight}x` }, ["addressStreet too-long"]],
    ["accents count for one", { addressStreet: "e\u0301".repeat(lineLength) }, []],
    [
      "each long line is told",
      { addressFlat: `${thirtyEight}x`, addressPlace: `${thirtyEight}x` },
      ["addressFlat too-long", "addressPlace too-long"],
    ],
    ["postcode and town together: 38", { town: "x".repeat(32) }, []],
    ["postcode and town together: 39", { town: "x".repeat(33) }, ["town town-too-long"]],
    ["no street but a hamlet", { addressStreet: "", addressPlace: "Lieu-dit Le Bourg" }, []],
    ["neither", { addressStreet: "" }, ["addressStreet street-missing"]],
    ["no town", { town: "" }, ["town town-missing"]],
    ["a control character", { town: "Paris\u0007" }, ["town control"]],
    ["an unknown country", { country: "XX" }, ["country country-unknown"]],
  ])("%s", (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test.each([
    ["75011", undefined],
    ["01000", undefined],
    ["20000", undefined],
    ["97400", undefined],
    ["98800", undefined],
    ["00300", undefined],
    ["", "postcode-missing"],
    ["2A004", "postcode-corsica"],
    ["2b200", "postcode-corsica"],
    ["7501", "postcode-shape"],
    ["99123", "postcode-shape"],
    ["00000", "postcode-shape"],
    ["7501A", "postcode-shape"],
  ])("the French postcode « %s »: %s", (postcode, fault) => {
    expect(faults({ postcode })).toEqual(fault ? [`postcode ${fault}`] : []);
  });

  test("abroad, postcodes have other shapes, or there is none", () => {
    for (const postcode of ["1000", "SW1A 1AA", "H2X 1Y4", "1234-567", ""])
      expect(faults({ country: "BE", postcode })).toEqual([]);
    expect(faults({ country: "BE", postcode: "1234567890123" })).toEqual(["postcode postcode-abroad"]);
    expect(faults({ country: "BE", postcode: "<b>" })).toEqual(["postcode postcode-abroad"]);
  });

  test("every department has postcodes, and no other five figures pass", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => {
        const postcode = String(n).padStart(5, "0");
        expect(isFrenchPostcode(postcode)).toBe(n > 0 && n < 99_000);
      }),
    );
  });
});

describe("an address is written as on the envelope", () => {
  test("in France without the country, abroad with it", () => {
    expect(addressLines({ ...lilas, addressFlat: "Appt 4" })).toEqual([
      "Appt 4",
      "12 bis rue des Lilas",
      "75011 Paris",
    ]);
    expect(addressLines({ ...lilas, postcode: "1000", town: "Bruxelles", country: "BE" })).toEqual([
      "12 bis rue des Lilas",
      "1000 Bruxelles",
      "BELGIQUE",
    ]);
    expect(addressLines(noDetails)).toEqual([]);
  });

  test("what is accepted never makes a line longer than 38, nor more than 6 with the name", () => {
    const line = fc.string({ maxLength: 45 });
    const address = fc.record({
      addressFlat: line,
      addressBuilding: line,
      addressStreet: line,
      addressPlace: line,
      postcode: fc.oneof(fc.constant("75011"), line),
      town: line,
      country: fc.constantFrom("FR", "BE"),
    });
    fc.assert(
      fc.property(address, (typed) => {
        const read = AddressInput.safeParse(typed);
        if (!read.success) return;
        const lines = addressLines(read.data).slice(0, read.data.country === "FR" ? undefined : -1);
        expect(lines.length).toBeLessThanOrEqual(5);
        for (const one of lines) expect([...one].length).toBeLessThanOrEqual(lineLength);
      }),
    );
  });
});

describe("an address is read as people type it", () => {
  test("spaces too many go, « 75 011 » is a postcode, letters abroad are capitals", () => {
    expect(
      AddressInput.parse({ ...lilas, addressStreet: "  12  rue\u00a0des Lilas ", postcode: "75 011" }),
    ).toMatchObject({ addressStreet: "12 rue des Lilas", postcode: "75011" });
    expect(AddressInput.parse({ ...lilas, country: "GB", postcode: "sw1a 1aa" }).postcode).toBe("SW1A 1AA");
  });

  test("every field that is wrong has its sentence, at once", () => {
    const read = AddressInput.safeParse({ country: "FR", addressFlat: `${thirtyEight}x` });
    expect(read.success).toBe(false);
    const fields = read.error!.issues.map(({ path }) => path[0]);
    expect(fields).toEqual(["addressFlat", "addressStreet", "postcode", "town"]);
    for (const { message } of read.error!.issues) expect(message).toMatch(/\.$/);
  });
});

describe("the list of countries", () => {
  test("has France first, then every other by its French name, each once", () => {
    expect(countries[0]).toEqual({ code: "FR", name: "France, outre-mer compris" });
    const names = countries.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(200);
    for (const name of ["Belgique", "Royaume-Uni", "Maroc", "Hong Kong"]) expect(names).toContain(name);
  });

  test("holds no overseas department, which the post delivers as France", () => {
    for (const code of ["GP", "MQ", "GF", "RE", "YT", "NC", "PF"])
      expect(countries.some((country) => country.code === code)).toBe(false);
    expect(countryName("BE")).toBe("Belgique");
  });
});
