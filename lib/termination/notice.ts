import type { Temporal } from "temporal-polyfill";
import type { terminationChannels } from "@/db/schema/termination";
import { civilDate } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { letter } from "@/lib/document/letter";
import { renderPdf } from "@/lib/document/render-pdf";
import type { Assessment } from "./assess";
import { decideBy } from "./decide-by";
import type { Declared } from "./declared";
import { type Ending, isAfter } from "./ending";
import { isOfDeath, type Motive } from "./motive";
import { endSet } from "./notice-end";
import { insurerName, receivedFacts } from "./notice-words";
import { wayWords } from "./ways-out";

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
  const { assessment, ending, declared, motive, now } = facts;
  const title = ending ? "Avis de résiliation" : "Demande de résiliation reçue";
  return renderPdf("termination-notice.typ", {
    ...letter(title, civilDate(now)),
    facts: receivedFacts(facts),
    end: ending ? endSet(facts, ending) : null,
    death: isOfDeath({ ground: ending?.ground ?? null, motive: motive?.kind ?? null }),
    company: declared.asker === "company",
    compulsory: assessment.reason === "compulsory" ? closedWays(assessment) : null,
    alreadyEnds: assessment.reason === "already-ends" ? alreadyEnds(facts) : null,
    decideBy: formatDate(decideBy(facts.receivedAt)),
    insurer: facts.channel === "insurer" ? insurerName(declared) : null,
    receivedOn: formatDate(facts.receivedOn),
    recourse: {
      complaints: mutual.complaintsEmail,
      mediator: mutual.mediatorName,
      mediatorAddress: mutual.mediatorAddress,
      mediatorSite: mutual.mediatorSite,
    },
  });
}

const closedWays = ({ outcome }: Assessment) =>
  outcome?.kind === "compulsory"
    ? { article: outcome.article, ways: outcome.ways.map(({ way }) => wayWords[way]) }
    : null;

const alreadyEnds = ({ assessment: { outcome }, now }: NoticeFacts) =>
  outcome?.kind === "already-ends"
    ? { endsOn: formatDate(outcome.endsOn), past: isAfter(civilDate(now), outcome.endsOn) }
    : null;
