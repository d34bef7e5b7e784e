import fc from "fast-check";
import { composeIBAN } from "ibantools";
import { describe, expect, test } from "vitest";
import { DebitAccountInput, ReimbursementAccountInput } from "@/lib/bank-account/input";
import { mandateReference } from "@/lib/bank-account/mandate";
import { type IbanFault, ibanHint, paysContribution, readIban } from "@/lib/bank-account/rules";

const iban = "FR7630006000011234567890189";

describe("an IBAN is read as people type it", () => {
  test.each([
    iban,
    "FR76 3000 6000 0112 3456 7890 189",
    "fr76 3000\u00a06000 0112 3456 7890 189 ",
    "IBAN : FR76-3000-6000-0112-3456-7890-189",
    "FR76.3000.6000.0112.3456.7890.189",
  ])("« %s »", (typed) => {
    expect(readIban(typed, "debit")).toEqual({ ok: true, iban });
  });

  test("of other countries and with letters", () => {
    for (const typed of [
      "DE89 3704 0044 0532 0130 00",
      "FR14 2004 1010 0505 0001 3M02 606",
      "GB29NWBK60161331926819",
    ])
      expect(readIban(typed, "debit").ok).toBe(true);
  });

  test.each<[string, IbanFault]>([
    ["", "iban-missing"],
    [" IBAN ", "iban-missing"],
    ["FR76 3000 6000 0112 3456 7890 18é", "iban-characters"],
    ["30006000011234567890189", "iban-country"],
    ["XX7630006000011234567890189", "iban-country"],
    ["FR76 3000 6000 0112 3456 7890 18", "iban-length"],
    ["FR76 3000 6000 0112 3456 7890 1899", "iban-length"],
    ["FR76 3000 6000 O112 3456 7890 189", "iban-shape"],
    ["FR76 3000 6000 0112 3456 7890 188", "iban-key"],
    ["FR77 3000 6000 0112 3456 7890 189", "iban-key"],
    ["FRXX 3000 6000 0112 3456 7890 189", "iban-key"],
  ])("« %s » is refused: %s", (typed, fault) => {
    expect(readIban(typed, "reimbursement")).toMatchObject({ ok: false, fault });
  });

  test("the length that its country asks for is said", () => {
    const { error } = ReimbursementAccountInput.safeParse({ iban: "DE89370400440532013", holder: "Marie" });
    expect(error!.issues[0]!.message).toContain("il en faut 22 caractères");
  });

  test("a debit needs the SEPA area, a transfer does not", () => {
    const brazilian = "BR1800360305000010009795493C1";
    expect(readIban(brazilian, "reimbursement")).toEqual({ ok: true, iban: brazilian });
    expect(readIban(brazilian, "debit")).toEqual({ ok: false, fault: "iban-not-sepa" });
  });

  test("one wrong figure never passes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 26 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        if (place < 2) return;
        const figure = (Number(iban[place]) + by) % 10;
        const wrong = `${iban.slice(0, place)}${figure}${iban.slice(place + 1)}`;
        expect(readIban(wrong, "debit")).toEqual({ ok: false, fault: "iban-key" });
      }),
    );
  });

  test("every IBAN that a bank can make passes", () => {
    const bban = fc.stringMatching(/^[0-9]{18}$/);
    fc.assert(
      fc.property(bban, (digits) => {
        const made = composeIBAN({ countryCode: "DE", bban: digits });
        expect(readIban(made ?? "", "debit")).toEqual({ ok: true, iban: made });
      }),
    );
  });
});

test("what is kept in clear is the two ends", () => {
  expect(ibanHint(iban)).toBe("FR760189");
});

test("the holder's name holds what a bank can read", () => {
  const holderOf = (holder: string) => ReimbursementAccountInput.safeParse({ iban, holder });
  for (const name of ["Marie Exemple", "M. ou Mme O’Brien-Élan", "SCI (Les Lilas) & Cie"])
    expect(holderOf(name).success).toBe(true);
  for (const name of ["", " M ", "x".repeat(71), "Marie <b>"]) expect(holderOf(name).success).toBe(false);
});

test("a debit is signed, or refused", () => {
  const typed = { iban, holder: "Marie Exemple", rum: "MGAS-1" };
  expect(DebitAccountInput.safeParse(typed).error!.issues[0]!.path).toEqual(["mandate"]);
  expect(DebitAccountInput.safeParse({ ...typed, mandate: "signe" }).success).toBe(true);
});

test("a mandate's reference is of 35 characters at most, its member's and its turn's own", () => {
  const rum = mandateReference("member", 0);
  expect(rum).toMatch(/^[A-Z0-9-]{1,35}$/);
  expect(mandateReference("member", 0)).toBe(rum);
  expect(new Set([rum, mandateReference("member", 1), mandateReference("other", 0)]).size).toBe(3);
});

describe("an account is debited only where its owner pays something", () => {
  const running = { nature: "individuel", state: "running" } as const;
  const compulsory = { nature: "collectif-obligatoire", state: "running" } as const;
  test.each([
    [[running], [], true],
    [[{ ...running, state: "to-come" } as const], [], true],
    [[{ ...running, state: "ended" } as const], [], false],
    [[compulsory], [], false],
    [[compulsory], ["payroll"] as const, false],
    [[compulsory], ["payroll", "sepa-debit"] as const, true],
    [[running], ["cheque"] as const, true],
    [[], [], false],
  ])("%j with %j: %s", (contracts, methods, expected) => {
    expect(paysContribution(contracts, methods)).toBe(expected);
  });
});
