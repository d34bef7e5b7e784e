import type { Temporal } from "temporal-polyfill";
import type { terminationLetterKinds } from "@/db/schema/termination";
import type { Person } from "./frame";
import { type Letter, type Mail, write } from "./letter";
import { TerminationClosed } from "./termination-closed";
import { TerminationDated } from "./termination-dated";
import { TerminationDisputed } from "./termination-disputed";
import { TerminationEnded } from "./termination-ended";
import { TerminationOnFile } from "./termination-on-file";
import { TerminationReceived } from "./termination-received";
import { TerminationWithdrawn } from "./termination-withdrawn";

/** What an e-mail about a request to end a contract says. */
export type TerminationMail = {
  person: Person;
  site: string;
  /** Its own link, for those that carry one. */
  link: string | null;
  reference: string;
  receivedAt: Temporal.Instant;
  /** The last day of cover that the request sets, while it stands. */
  endsOn: Temporal.PlainDate | null;
  /** Whether that end comes before the contract took effect. */
  neverBegins: boolean;
  /** The last day of cover of the contract as it is now. */
  contractEnd: Temporal.PlainDate | null;
  decideBy: Temporal.PlainDate;
  /** Why an adviser closed it. */
  words: string;
  readableUntil: Temporal.PlainDate | null;
};

type Kind = (typeof terminationLetterKinds)[number];

const letters: Record<Kind, Mail<TerminationMail>> = {
  received: TerminationReceived,
  "on-file": TerminationOnFile,
  dated: TerminationDated,
  closed: TerminationClosed,
  withdrawn: TerminationWithdrawn,
  disputed: TerminationDisputed,
  ended: TerminationEnded,
};

/** Writes an e-mail about a request to end a contract. */
export const writeTerminationLetter = (kind: Kind, mail: TerminationMail): Promise<Letter> =>
  write(letters[kind], mail);
