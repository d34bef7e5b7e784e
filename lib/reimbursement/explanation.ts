import { formatEuros, formatPercent } from "@/lib/core/format";
import { deductedCents, type LineAmounts, type LineStatus, share } from "./rules";

export type Part = "scheme" | "mutual" | "other" | "deducted" | "out-of-pocket";

type Breakdown = { part: Part; cents: number }[];

export type ExplainedPart = {
  part: Part;
  label: string;
  cents: number;
  /** Of the expense, rounded so that all add up to 100; none when the expense is not a whole to share. */
  percent?: number | undefined;
};

export type Guarantee = {
  guaranteeRate: number | null;
  guaranteeCeilingCents: number | null;
  guaranteePeriod: string | null;
};

type ExplainedAmounts = LineAmounts & { status: LineStatus };

export type Explanation = {
  parts: ExplainedPart[];
  scheme: string;
  mutual: string;
  /** Why something is left to pay, a sentence for each reason. */
  left: string[];
};

/** Why a line gives what it gives: its parts, and a sentence for the scheme, the mutual and what is left. */
export function explain(line: ExplainedAmounts, guarantee?: Guarantee): Explanation {
  const parts = breakdown(line);
  const percents = percentsOf(parts.map(({ cents }) => cents));
  return {
    parts: parts
      .map(({ part, cents }, index) => ({
        part,
        label: partLabel(part, line),
        cents,
        percent: percents?.[index],
      }))
      .filter(({ part, cents }) => cents !== 0 || isShown(part, line)),
    scheme: schemeSentence(line),
    mutual: mutualSentence(line, guarantee),
    left: leftSentences(line, parts),
  };
}

/** Nil parts worth a word: nothing left to pay is good news, unless the law already left something. */
const isShown = (part: Part, line: LineAmounts) =>
  part === "scheme" || part === "mutual" || (part === "out-of-pocket" && deductedCents(line) === 0);

/**
 * Where the expense of a line went, for the bar and its table. What is due by law is set apart from the rest of the
 * out-of-pocket; the five parts always add up to the expense.
 */
export function breakdown(line: LineAmounts): Breakdown {
  const sign = line.expenseCents < 0 ? -1 : 1;
  const deducted = sign * Math.max(0, Math.min(sign * deductedCents(line), sign * line.outOfPocketCents));
  return [
    { part: "scheme", cents: line.schemeCents },
    { part: "mutual", cents: line.mutualCents },
    { part: "other", cents: line.otherCents },
    { part: "deducted", cents: deducted },
    { part: "out-of-pocket", cents: line.outOfPocketCents - deducted },
  ];
}

function partLabel(part: Part, { participationCents, franchiseCents }: LineAmounts): string {
  if (part === "scheme") return "Assurance maladie";
  if (part === "mutual") return "Votre mutuelle";
  if (part === "other") return "Autre organisme";
  if (part === "out-of-pocket") return "Reste à votre charge";
  if (franchiseCents === 0) return "Participation forfaitaire";
  return participationCents === 0 ? "Franchise" : "Participation et franchise";
}

/**
 * Whole percents of amounts, 100 in all: each is rounded down, and what is missing goes to the largest remainders.
 * None when the amounts are not all of one sign, or all nil: there is no whole to share.
 */
export function percentsOf(amounts: number[]): number[] | undefined {
  const total = Math.abs(amounts.reduce((sum, cents) => sum + cents, 0));
  if (total === 0 || amounts.reduce((sum, cents) => sum + Math.abs(cents), 0) !== total) return undefined;
  const exact = amounts.map((cents) => (Math.abs(cents) * 100) / total);
  const missing = 100 - exact.reduce((sum, percent) => sum + Math.floor(percent), 0);
  const luckiest = exact
    .map((percent, index) => ({ index, rest: percent % 1 }))
    .toSorted((a, b) => b.rest - a.rest)
    .slice(0, missing)
    .map(({ index }) => index);
  return exact.map((percent, index) => Math.floor(percent) + (luckiest.includes(index) ? 1 : 0));
}

function schemeSentence(line: LineAmounts): string {
  if (line.schemeCents === 0 && (line.baseCents === 0 || line.schemeRate === 0))
    return "L’Assurance maladie ne rembourse pas ce soin.";
  const formula = schemeFormula(line);
  return formula
    ? `${formula} = ${formatEuros(line.schemeCents)}`
    : `${formatEuros(line.schemeCents)}, d’après le décompte de l’Assurance maladie.`;
}

/**
 * How the scheme's part is reached, « 30 € × 70 % − 2 € de participation forfaitaire ». When the amounts received do
 * not follow from the rate (a cap, a package), nothing is pretended: gives none.
 */
export function schemeFormula(line: LineAmounts): string | undefined {
  const { baseCents, schemeRate, schemeCents, participationCents, franchiseCents } = line;
  const grossCents = share(Math.min(baseCents, line.expenseCents), schemeRate);
  if (line.expenseCents <= 0 || grossCents - deductedCents(line) !== schemeCents) return undefined;
  return [
    `${formatEuros(Math.min(baseCents, line.expenseCents))} × ${formatPercent(schemeRate)}`,
    ...(participationCents > 0 ? [`${formatEuros(participationCents)} de participation forfaitaire`] : []),
    ...(franchiseCents > 0 ? [`${formatEuros(franchiseCents)} de franchise`] : []),
  ].join(" − ");
}

function mutualSentence(line: LineAmounts, guarantee?: Guarantee): string {
  if (line.mutualCents === 0) return "Votre mutuelle n’a rien versé pour ce soin.";
  const formula = ceilingFormula(line, guarantee) ?? mutualFormula(line, guarantee?.guaranteeRate ?? null);
  return formula
    ? `${formula} = ${formatEuros(line.mutualCents)}`
    : `${formatEuros(line.mutualCents)}, selon votre garantie.`;
}

/** The mutual's part under a guarantee in euros: its ceiling, or as many days of it. */
function ceilingFormula({ mutualCents }: LineAmounts, guarantee?: Guarantee): string | undefined {
  const ceilingCents = guarantee?.guaranteeCeilingCents;
  if (!ceilingCents || mutualCents <= 0) return undefined;
  if (mutualCents === ceilingCents) return "Plafond de votre garantie";
  const days = mutualCents / ceilingCents;
  if (guarantee.guaranteePeriod !== "day" || !Number.isInteger(days)) return undefined;
  return `${days}\u00a0jours × ${formatEuros(ceilingCents)}`;
}

/**
 * How the mutual's part is reached under a guarantee in percent of the base, the scheme's gross part included:
 * « 200 % × 30 € − 21 € de l’Assurance maladie », or what was left to pay. Gives none when neither leads to it.
 */
export function mutualFormula(line: LineAmounts, guaranteeRate: number | null): string | undefined {
  const grossCents = line.schemeCents + deductedCents(line);
  const before = deductedCents(line) > 0 ? `, ${partLabel("deducted", line).toLowerCase()} comprise` : "";
  const scheme = `${formatEuros(grossCents)} de l’Assurance maladie${before}`;
  if (line.expenseCents <= 0 || line.mutualCents === 0) return undefined;
  const underGuarantee =
    guaranteeRate === null ? undefined : share(line.baseCents, guaranteeRate) - grossCents;
  if (guaranteeRate !== null && underGuarantee === line.mutualCents)
    return `${formatPercent(guaranteeRate)} × ${formatEuros(line.baseCents)} − ${scheme}`;
  if (line.expenseCents - grossCents - line.otherCents !== line.mutualCents) return undefined;
  const other = line.otherCents === 0 ? "" : ` − ${formatEuros(line.otherCents)} d’un autre organisme`;
  return `${formatEuros(line.expenseCents)} dépensés − ${scheme}${other}`;
}

function leftSentences(line: ExplainedAmounts, parts: Breakdown): string[] {
  if (line.expenseCents < 0) return [];
  const centsOf = (part: Part) => parts.find((one) => one.part === part)?.cents ?? 0;
  const [deducted, rest] = [centsOf("deducted"), centsOf("out-of-pocket")];
  const due = partLabel("deducted", line).toLowerCase();
  return [
    ...(deducted > 0
      ? [
          `${formatEuros(deducted)} de ${due}\u00a0: la loi la laisse à la charge de chacun, aucune mutuelle ne la rembourse dans un contrat responsable.`,
        ]
      : []),
    ...(rest > 0 ? [`${formatEuros(rest)} ${restReason(line.status)}.`] : []),
  ];
}

const restReason = (status: LineStatus) =>
  status === "refused" ? "à votre charge, car ce soin est refusé" : "au-delà de ce que couvre votre garantie";
