import type { Temporal } from "temporal-polyfill";
import { Notice } from "@/components/ui/notice";
import { formatAmount, formatDate, formatPeriod } from "@/lib/core/format";
import type { SimulatedEnd } from "@/lib/termination/simulate";

type Money = NonNullable<SimulatedEnd["money"]>;

/** The last day of cover, the last payment, all that is due, what is given back: the facts of an end. */
export function moneyFacts({ ending, neverBegins, money, refundBy }: SimulatedEnd) {
  const covered = {
    term: "Dernier jour couvert",
    value: neverBegins ? "Aucun\u00a0: la couverture ne commence pas." : formatDate(ending.endsOn),
  };
  if (ending.owes === "nothing") return [covered, ...nothingOwed(money, refundBy)];
  if (!money) return [covered, { term: "Votre argent", value: unknownMoney }];
  return [
    covered,
    { term: "Dernière cotisation", value: lastWords(money) },
    ...allDue(money),
    { term: "Remboursement", value: refundWords(money.refundCents, refundBy) },
    ...toOtherPayer(money),
  ];
}

const unknownMoney =
  "Vous ne payez que les jours couverts. Ce qui est payé d’avance vous est rendu dans les trente jours.";

/** After a renunciation (L. 221-18): said even where no instalment is known. */
export const owesNothing =
  "Vous ne devez rien. Tout ce que vous avez payé vous est rendu dans les trente jours.";

function nothingOwed(money: Money | undefined, refundBy: Temporal.PlainDate) {
  const amount = money?.refundCents
    ? [
        {
          term: "Remboursement",
          value: `${formatAmount(money.refundCents)}, le ${formatDate(refundBy)} au plus tard.`,
        },
      ]
    : [];
  return [{ term: "Votre argent", value: owesNothing }, ...amount, ...(money ? toOtherPayer(money) : [])];
}

const toOtherPayer = ({ employerRefundCents }: Money) =>
  employerRefundCents > 0
    ? [{ term: "Remboursé à qui paie l’autre part", value: formatAmount(employerRefundCents) }]
    : [];

function lastWords({ last, othersFollow }: Money): string {
  if (othersFollow)
    return "Les cotisations continuent jusqu’au dernier jour couvert, la dernière pour ces jours seuls.";
  if (!last) return "Aucune\u00a0: les jours couverts sont déjà payés.";
  return `${formatAmount(last.memberCents)} pour ${daysWords(last.days)}, à l’échéance du ${formatDate(last.instalment.dueOn)}.`;
}

/** What is due beside the last payment: nothing more to say when that is all. */
function allDue({ last, dueCents, unpaidCents, othersFollow }: Money) {
  if (othersFollow)
    return unpaidCents > 0 ? [{ term: "Impayé à ce jour", value: formatAmount(unpaidCents) }] : [];
  if (!last || dueCents === last.memberCents) return [];
  const unpaid = unpaidCents > 0 ? `, dont ${formatAmount(unpaidCents)} impayés` : "";
  return [{ term: "Reste à payer en tout", value: `${formatAmount(dueCents)}${unpaid}` }];
}

const refundWords = (cents: number, by: Temporal.PlainDate) =>
  cents === 0
    ? "Aucun, rien n’est payé au-delà de la fin."
    : `${formatAmount(cents)}, pour les jours payés et non couverts, le ${formatDate(by)} au plus tard.`;

/** « 1 jour », « 12 jours ». */
export const daysWords = (days: number): string => `${days}\u00a0${days > 1 ? "jours" : "jour"}`;

type GapProps = { end: SimulatedEnd; newCoverFrom: Temporal.PlainDate | null };

/** Whether the new cover follows the end, leaves days without any, or begins before it. */
export function GapNotice({ end: { ending, gapDays, sendOn }, newCoverFrom }: GapProps) {
  if (gapDays === undefined || !newCoverFrom) return null;
  const nextDay = ending.endsOn.add({ days: 1 });
  if (gapDays === 0)
    return (
      <Notice tone="success" title="Aucun jour sans couverture">
        <p>{`Votre nouveau contrat commence le lendemain, le ${formatDate(newCoverFrom)}.`}</p>
      </Notice>
    );
  if (gapDays < 0)
    return (
      <Notice tone="info" title={`${daysWords(-gapDays)} avec deux contrats`}>
        <p>{`${capital(formatPeriod(newCoverFrom, ending.endsOn))}, vous seriez couvert deux fois, et vous paieriez les deux. Le nouveau contrat pourrait commencer le ${formatDate(nextDay)}.`}</p>
      </Notice>
    );
  return (
    <Notice tone="warning" title={`${daysWords(gapDays)} sans couverture`}>
      <p>{`${capital(formatPeriod(nextDay, newCoverFrom.subtract({ days: 1 })))}, aucun des deux contrats ne vous couvrirait.`}</p>
      <p>{gapWays(nextDay, sendOn)}</p>
    </Notice>
  );
}

const gapWays = (nextDay: Temporal.PlainDate, sendOn: Temporal.PlainDate | undefined) =>
  sendOn
    ? `Pour l’éviter, demandez que le nouveau contrat commence le ${formatDate(nextDay)}, ou envoyez votre demande le ${formatDate(sendOn)} : l’un suivra l’autre.`
    : `Pour l’éviter, demandez que le nouveau contrat commence le ${formatDate(nextDay)}.`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
