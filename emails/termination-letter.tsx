import type { Temporal } from "temporal-polyfill";
import type { decisionReasons, terminationLetterKinds } from "@/db/schema/termination";
import type { Person } from "./frame";
import { type Letter, type Mail, write } from "./letter";
import { TerminationClosed } from "./termination-closed";
import { TerminationDated } from "./termination-dated";
import { TerminationDeathDeclared } from "./termination-death-declared";
import { TerminationDisputed } from "./termination-disputed";
import { TerminationEnded } from "./termination-ended";
import { TerminationOnFile } from "./termination-on-file";
import { TerminationReceived } from "./termination-received";
import { TerminationWithdrawn } from "./termination-withdrawn";

/** What an e-mail about a request to end a contract says. */
export type TerminationMail = {
  /** Whom it greets: nobody by name after a death. */
  person: Person;
  /** Who is declared dead, in the e-mails about a death to the addresses on file. */
  deceased: string | null;
  /** Whether the request follows a death. */
  death: boolean;
  site: string;
  /** Its own link, for those that carry one. */
  link: string | null;
  reference: string;
  receivedAt: Temporal.Instant;
  receivedOn: Temporal.PlainDate;
  /** The new insurer who asked for the member. */
  insurer: string | null;
  /** Why an adviser decides, when no end was known at once. */
  reason: (typeof decisionReasons)[number] | null;
  /** The last day of cover that the request sets, while it stands. */
  endsOn: Temporal.PlainDate | null;
  /** Whether that end comes before the contract took effect. */
  neverBegins: boolean;
  /** Whether it leaves nothing due, as a renunciation. */
  owesNothing: boolean;
  /** The last day of cover of the contract as it is now. */
  contractEnd: Temporal.PlainDate | null;
  /** Whether the end set, or that of the contract, is past. */
  over: boolean;
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
  write(mail.death && kind === "on-file" ? TerminationDeathDeclared : letters[kind], mail);
