import { formatEuros, formatPercent } from "@/lib/core/format";
import { deductedCents, type LineAmounts, share } from "./rules";

export type Part = "scheme" | "mutual" | "other" | "deducted" | "out-of-pocket";

export const partLabels: Record<Part, string> = {
  scheme: "Régime obligatoire",
  mutual: "Votre mutuelle",
  other: "Autre organisme",
  deducted: "Participation forfaitaire et franchise",
  "out-of-pocket": "Reste à votre charge",
};

export type Breakdown = { part: Part; cents: number }[];

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

/**
 * How the mutual's part is reached under a guarantee in percent of the base, the scheme's gross part included:
 * « 200 % × 30 € − 21 € du régime obligatoire », or what was left to pay. Gives none when neither leads to it.
 */
export function mutualFormula(line: LineAmounts, guaranteeRate: number | null): string | undefined {
  const grossCents = line.schemeCents + deductedCents(line);
  const scheme = `${formatEuros(grossCents)} du régime obligatoire`;
  if (line.expenseCents <= 0 || line.mutualCents === 0) return undefined;
  const underGuarantee =
    guaranteeRate === null ? undefined : share(line.baseCents, guaranteeRate) - grossCents;
  if (guaranteeRate !== null && underGuarantee === line.mutualCents)
    return `${formatPercent(guaranteeRate)} × ${formatEuros(line.baseCents)} − ${scheme}`;
  if (line.expenseCents - grossCents - line.otherCents !== line.mutualCents) return undefined;
  const other = line.otherCents === 0 ? "" : ` − ${formatEuros(line.otherCents)} d’un autre organisme`;
  return `${formatEuros(line.expenseCents)} dépensés − ${scheme}${other}`;
}
