import { civilDate, now } from "@/lib/core/clock";
import { type LineAmounts, reimburse } from "@/lib/reimbursement/rules";
import type { FeedSize } from "./generated-feed";

/** The first member has as many lines, whatever the size: the page of a long-standing member. */
export const linesOfFirst = 2_000;

/** The cells of a line of reimbursement. Members come in no order, as in a night of NOEMIE. */
export function generatedLine(n: number, size: FeedSize): string[] {
  const { who, rank } = ownerOf(n, size);
  const { text, parts } = pick(acts, rank);
  const doctor = `Dr Exemple ${rank % 5_000}`;
  const day = rank % careDays;
  const settled = rank % 40 > 0;
  const paidOn = settled ? pick(days, day + 4) : "";
  const transfer = settled ? `VIR-${who}-${paidOn}` : "";
  const owner = [`R${n}`, `A${who}`, `B${who}`, `C${who}`, pick(days, day)];
  const outcome = ["non", "adherent", settled ? "paye" : "en-cours", "", transfer, paidOn];
  return [...owner, ...text, doctor, "MED", ...parts, ...outcome];
}

/** Whose line it is, and its rank, which says what is in it: the first member's are the same at every size. */
function ownerOf(n: number, { people, lines }: FeedSize): { who: number; rank: number } {
  const every = Math.max(1, Math.floor(lines / linesOfFirst));
  if (people === 1) return { who: 1, rank: n };
  if (n % every === 0 && n / every <= linesOfFirst) return { who: 1, rank: n / every };
  return { who: ((n * 7_919) % (people - 1)) + 2, rank: n };
}

function pick<Item>(items: readonly Item[], n: number): Item {
  const item = items[n % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

const careDays = 1_450;

/** About four years, up to yesterday; payments come four days after the care. */
const days = Array.from({ length: careDays + 4 }, (_, at) =>
  civilDate(now())
    .subtract({ days: careDays + 4 - at })
    .toString(),
);

const act = (text: string, care: Parameters<typeof reimburse>[0]) => ({
  text: text.split(";"),
  parts: partsOf(reimburse(care)),
});

const acts = [
  act("consultation;G;Consultation généraliste", {
    expenseCents: 30_00,
    baseCents: 30_00,
    schemeRate: 70,
    guaranteeRate: 100,
    participationCents: 2_00,
  }),
  act("consultation;CS;Consultation spécialiste", {
    expenseCents: 55_00,
    baseCents: 31_50,
    schemeRate: 70,
    guaranteeRate: 150,
    participationCents: 2_00,
  }),
  act("pharmacie;PH7;Médicaments", {
    expenseCents: 12_48,
    baseCents: 12_48,
    schemeRate: 65,
    guaranteeRate: 100,
    franchiseCents: 2_00,
  }),
  act("analyses;B;Analyses de biologie", {
    expenseCents: 27_00,
    baseCents: 27_00,
    schemeRate: 60,
    guaranteeRate: 100,
    participationCents: 2_00,
  }),
  act("optique;LPP;Lunettes", { expenseCents: 320_00, baseCents: 15, schemeRate: 60, guaranteeRate: 100 }),
  act("dentaire;HBLD;Couronne", {
    expenseCents: 500_00,
    baseCents: 120_00,
    schemeRate: 60,
    guaranteeRate: 250,
  }),
];

/** The money in the order of the columns, from the expense to the rest. */
function partsOf(money: LineAmounts): string[] {
  return [
    euros(money.expenseCents),
    euros(money.baseCents),
    String(money.schemeRate),
    euros(money.schemeCents),
    euros(money.participationCents),
    euros(money.franchiseCents),
    euros(money.mutualCents),
    euros(money.otherCents),
    euros(money.outOfPocketCents),
  ];
}

function euros(cents: number): string {
  return (cents / 100).toFixed(2).replace(".", ",");
}
