import type { Temporal } from "temporal-polyfill";
import type { terminationChannels } from "@/db/schema/termination";
import { civilDate } from "@/lib/core/clock";
import { formatAmount, formatDate } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { letter } from "@/lib/document/letter";
import { renderPdf } from "@/lib/document/render-pdf";
import type { Assessment } from "./assess";
import { lastDay } from "./confirm-end";
import { decideBy } from "./decide-by";
import type { Declared } from "./declared";
import { type Ending, isAfter } from "./ending";
import type { Motive } from "./motive";
import { receivedFacts, wayWords } from "./notice-words";
import { refundBy } from "./rules";

/** What an avis speaks of: the request as it was received, and what it does. */
export type NoticeFacts = {
  reference: string;
  channel: (typeof terminationChannels)[number];
  receivedAt: Temporal.Instant;
  receivedOn: Temporal.PlainDate;
  declared: Declared;
  motive: Motive | null;
  assessment: Assessment;
  /** The end that is set; none while a person of the mutual decides. */
  ending: Ending | undefined;
  now: Temporal.Instant;
};

/**
 * The avis of a request, on a durable medium (D. 221-1, R. 221-6): what was received and when, the end and its effects or
 * the day by which they are told, the balance, the ways to withdraw and to complain. Of a member it says nothing more
 * than what was declared, unless the end is known.
 */
export function noticePdf(facts: NoticeFacts): Buffer {
  const { assessment, ending, now } = facts;
  const title = ending ? "Avis de résiliation" : "Demande de résiliation reçue";
  return renderPdf("termination-notice.typ", {
    ...letter(title, civilDate(now)),
    facts: receivedFacts(facts),
    end: ending ? setEnd(facts, ending) : null,
    compulsory: assessment.reason === "compulsory" ? closedWays(assessment) : null,
    alreadyEnds: assessment.reason === "already-ends" ? alreadyEnds(assessment) : null,
    decideBy: formatDate(decideBy(facts.receivedAt)),
    insurer: facts.channel === "insurer",
    recourse: {
      complaints: mutual.complaintsEmail,
      mediator: mutual.mediatorName,
      mediatorAddress: mutual.mediatorAddress,
      mediatorSite: mutual.mediatorSite,
    },
  });
}

function setEnd({ assessment, receivedOn, motive, now }: NoticeFacts, ending: Ending) {
  const { contract, outcome } = assessment;
  const begins = !contract || !isAfter(contract.effectiveOn, ending.endsOn);
  const endsOn = contract ? lastDay(contract, ending.endsOn) : ending.endsOn;
  return {
    endsOn: formatDate(endsOn),
    after: formatDate(endsOn.add({ days: 1 })),
    article: ending.article,
    begins,
    past: isAfter(civilDate(now), endsOn),
    byDefault: outcome?.kind === "ends" && motive ? outcome.byDefault : null,
    owesNothing: ending.owes === "nothing",
    balance: balance(assessment, ending),
    refundBy: formatDate(refundBy(ending.endsOn, receivedOn)),
  };
}

/** What is given back and what stays due, of the instalments known on the day. */
function balance({ settle }: Assessment, ending: Ending): [term: string, amount: string][] {
  const { refund, due } = settle(ending);
  const terms: [string, number][] = [
    ["À rembourser à l’adhérent", refund.memberCents],
    ["À rembourser à l’employeur", refund.employerCents],
    ["Reste à payer pour la période couverte", due.memberCents],
  ];
  return terms.filter(([, cents]) => cents > 0).map(([term, cents]) => [term, formatAmount(cents)]);
}

const closedWays = ({ outcome }: Assessment) =>
  outcome?.kind === "compulsory"
    ? {
        article: outcome.article,
        ways: outcome.ways.map(({ way, source }) => ({ words: wayWords[way], source })),
      }
    : null;

const alreadyEnds = ({ outcome }: Assessment) =>
  outcome?.kind === "already-ends" ? formatDate(outcome.endsOn) : null;
