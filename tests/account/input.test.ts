import { expect, test } from "vitest";
import type { z } from "zod";
import { CreateSpaceInput, RecoverIdentifierInput } from "@/lib/account/input";

const faults = (schema: z.ZodType, input: unknown) =>
  Object.fromEntries(
    (schema.safeParse(input).error?.issues ?? []).map(({ path, message }) => [path[0], message]),
  );

const creation = {
  membershipNumber: "0012 3456",
  nir: "2 55 08 14 168 025 38",
  email: " Marie.Martin@exemple.fr ",
  emailAgain: "marie.martin@exemple.fr",
  captcha: "solution",
};

test("numbers are taken as people type them, and addresses compared as mail servers do", () => {
  expect(CreateSpaceInput.parse(creation)).toEqual({
    membershipNumber: "00123456",
    nir: "2550814168025",
    email: "Marie.Martin@exemple.fr",
    emailAgain: "marie.martin@exemple.fr",
    captcha: "solution",
  });
});

test("every field that is wrong has its sentence, at once", () => {
  expect(
    Object.keys(faults(CreateSpaceInput, { membershipNumber: "1234567", nir: "12", email: "marie" })),
  ).toEqual(["membershipNumber", "nir", "email", "emailAgain", "captcha"]);
});

test("addresses that differ are said to differ, even when another field is wrong", () => {
  expect(faults(CreateSpaceInput, { ...creation, emailAgain: "martin@exemple.fr" }).emailAgain).toMatch(
    /différentes/,
  );
  expect(
    Object.keys(faults(CreateSpaceInput, { ...creation, nir: "", emailAgain: "martin@exemple.fr" })),
  ).toEqual(["nir", "emailAgain"]);
});

test.each([
  ["14/08/1955", "1955-08-14"],
  ["14 8 1955", "1955-08-14"],
  ["14.08.1955", "1955-08-14"],
  ["1955-08-14", "1955-08-14"],
  ["14081955", "1955-08-14"],
  [" 29/02/2000 ", "2000-02-29"],
])("the date of birth %s is %s", (typed, date) => {
  expect(RecoverIdentifierInput.shape.bornOn.parse(typed).toString()).toBe(date);
});

test.each([
  ["", /par exemple 14/],
  ["14/08", /par exemple 14/],
  ["hier", /par exemple 14/],
  ["14/08/1955/1", /par exemple 14/],
  ["-14/08/1955", /par exemple 14/],
  ["14/08/55", /4\u00a0chiffres/],
  ["31/02/1955", /n’existe pas/],
  ["00/08/1955", /n’existe pas/],
  ["01/01/2190", /pas encore passée/],
])("the date of birth « %s » is refused with what to do", (typed, sentence) => {
  expect(faults(RecoverIdentifierInput, { bornOn: typed }).bornOn).toMatch(sentence);
});
