import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { type Beneficiary, type Contract, listBeneficiaries, listContracts } from "@/lib/contract/queries";
import {
  byRelevance,
  contractState,
  isCovered,
  natureLabels,
  nextRenewal,
  oldestEnd,
  relationLabels,
} from "@/lib/contract/rules";
import { listUnpaid } from "@/lib/contribution/queries";
import { coverSureUntil } from "@/lib/contribution/rules";
import { formatDate } from "@/lib/core/format";
import { ok, type Result, refuse } from "@/lib/core/result";
import { findPerson } from "@/lib/member/queries";
import { earliest } from "./rules";

export type Covered = Pick<
  Beneficiary,
  "id" | "firstName" | "lastName" | "bornOn" | "relation" | "coveredFrom" | "coveredTo"
>;

/** What a member's documents speak of: the member, the contract that matters, and all it covers or covered. */
export type Standing = {
  person: Awaited<ReturnType<typeof findPerson>>;
  contract: Contract;
  ended: boolean;
  everCovered: Covered[];
  /** The last day on which cover is sure, when an unpaid instalment may suspend it (L. 221-7). */
  sureUntil: Temporal.PlainDate | undefined;
  today: Temporal.PlainDate;
};

/** Refuses when no contract has begun, or when all ended so long ago that their documents are no more read. */
export async function readStanding(
  db: Db,
  memberId: string,
  today: Temporal.PlainDate,
): Promise<Result<Standing, "no-contract">> {
  const [person, contracts, beneficiaries, unpaid] = await Promise.all([
    findPerson(db, memberId),
    listContracts(db, memberId),
    listBeneficiaries(db, memberId),
    listUnpaid(db, memberId),
  ]);
  const [contract] = byRelevance(readable(contracts, today), today);
  if (!contract) return refuse("no-contract");
  const ended = contractState(contract, today) === "ended";
  const listed = beneficiaries.length > 0 ? beneficiaries : [alone(memberId, person, contract)];
  const everCovered = coveredBy(contract, listed);
  const sureUntil = ended ? undefined : coverSureUntil(unpaid, contract);
  return ok({ person, contract, ended, everCovered, sureUntil, today });
}

/** Whether cover may be suspended today: nothing may attest it then. */
export const mayBeSuspended = ({ sureUntil, today }: Pick<Standing, "sureUntil" | "today">): boolean =>
  sureUntil !== undefined && Temporal.PlainDate.compare(sureUntil, today) < 0;

/** The persons that a contract covers or covered, none of them beyond its end. */
const coveredBy = ({ effectiveOn, endedOn }: Contract, persons: readonly Covered[]): Covered[] =>
  persons
    .map((person) => ({
      ...person,
      coveredTo: person.coveredTo ? earliest(person.coveredTo, endedOn) : endedOn,
    }))
    .filter(
      ({ coveredFrom, coveredTo }) =>
        !coveredTo ||
        (Temporal.PlainDate.compare(coveredFrom, coveredTo) <= 0 &&
          Temporal.PlainDate.compare(effectiveOn, coveredTo) <= 0),
    );

/** The contracts whose documents may be made: begun, not renounced before, ended less than five years ago if they did (L. 221-6-6). */
export const readable = <T extends Pick<Contract, "effectiveOn" | "endedOn">>(
  contracts: readonly T[],
  today: Temporal.PlainDate,
): T[] =>
  contracts.filter(
    (contract) =>
      Temporal.PlainDate.compare(contract.effectiveOn, contract.endedOn ?? today) <= 0 &&
      contractState(contract, today) !== "to-come" &&
      (!contract.endedOn || Temporal.PlainDate.compare(contract.endedOn, oldestEnd(today)) >= 0),
  );

/** The feed names beneficiaries apart: until it does, the member is the one person known to be covered. */
const alone = (id: string, person: Standing["person"], contract: Contract): Covered => ({
  ...person,
  id,
  relation: "member",
  coveredFrom: contract.effectiveOn,
  coveredTo: contract.endedOn,
});

/** Who is covered today, or was on the contract's last day. */
export const coveredNow = ({ everCovered, contract, ended, today }: Standing): Covered[] =>
  everCovered.filter((person) => isCovered(person, (ended && contract.endedOn) || today));

export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName} ${lastName}`;

/** A person as a row of a document's table. */
export const personRow = (person: Covered) => ({
  name: fullName(person),
  bornOn: formatDate(person.bornOn),
  relation: relationLabels[person.relation],
  from: formatDate(person.coveredFrom),
  to: person.coveredTo ? formatDate(person.coveredTo) : "",
});

/** Who, where the document is about no contract. */
export const memberFacts = ({ person }: Standing): [string, string][] => [
  ["Adhérent", fullName(person)],
  ["Numéro d’adhésion", person.membershipNumber],
];

/** Who and which contract in three lines, where the document is about something else. */
export const briefFacts = (standing: Standing): [string, string][] => [
  ...memberFacts(standing),
  ["Garantie", `${standing.contract.product}, niveau ${standing.contract.level}`],
];

/** Who and which contract, as pairs of a term and its value. */
export function contractFacts(standing: Standing): [string, string][] {
  const { contract, ended, today } = standing;
  const { nature, employer, options, endedOn } = contract;
  return [
    ...memberFacts(standing),
    ["Contrat", employer ? `${natureLabels[nature]}, ${employer}` : natureLabels[nature]],
    ["Garantie", `${contract.product}, niveau ${contract.level}`],
    ...(options.length > 0 ? [["Options", options.join(", ")] satisfies [string, string]] : []),
    ["Contrat responsable", contract.responsible ? "oui" : "non"],
    ["Date de prise d’effet", formatDate(contract.effectiveOn)],
    endedOn
      ? [ended ? "Date de fin" : "Se termine le", formatDate(endedOn)]
      : ["Renouvellement du contrat", formatDate(nextRenewal(contract.renewal, today))],
  ];
}
