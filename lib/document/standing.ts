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
import { formatDate } from "@/lib/core/format";
import { ok, type Result, refuse } from "@/lib/core/result";
import { findPerson } from "@/lib/member/queries";

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
  today: Temporal.PlainDate;
};

/** Refuses when no contract has begun, or when all ended so long ago that their documents are no more read. */
export async function readStanding(
  db: Db,
  memberId: string,
  today: Temporal.PlainDate,
): Promise<Result<Standing, "no-contract">> {
  const [person, contracts, beneficiaries] = await Promise.all([
    findPerson(db, memberId),
    listContracts(db, memberId),
    listBeneficiaries(db, memberId),
  ]);
  const [contract] = byRelevance(readable(contracts, today), today);
  if (!contract) return refuse("no-contract");
  const ended = contractState(contract, today) === "ended";
  const everCovered = beneficiaries.length > 0 ? beneficiaries : [alone(memberId, person, contract)];
  return ok({ person, contract, ended, everCovered, today });
}

/** The contracts whose documents may be made: begun, and ended less than five years ago if they did (L. 221-6-6). */
export const readable = <T extends Pick<Contract, "effectiveOn" | "endedOn">>(
  contracts: readonly T[],
  today: Temporal.PlainDate,
): T[] =>
  contracts.filter(
    (contract) =>
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

/** Who and which contract in three lines, where the document is about something else. */
export const briefFacts = ({ person, contract }: Standing): [string, string][] => [
  ["Adhérent", fullName(person)],
  ["Numéro d’adhésion", person.membershipNumber],
  ["Garantie", `${contract.product}, niveau ${contract.level}`],
];

/** Who and which contract, as pairs of a term and its value. */
export function contractFacts({ person, contract, ended, today }: Standing): [string, string][] {
  const { nature, employer, options, endedOn } = contract;
  return [
    ["Adhérent", fullName(person)],
    ["Numéro d’adhésion", person.membershipNumber],
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
