import { openBeneficiaryNirs } from "@/lib/contract/queries";
import { civilDate } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { ok, refuse } from "@/lib/core/result";
import { formatNir } from "@/lib/member/rules";
import type { Maker } from "./asking";
import { type CertificateFact, isRecipient, readChoice } from "./input";
import { makeLetter } from "./make-letter";
import { findOwed } from "./queries";
import { coveredNow, mayBeSuspended, personRow, readStanding, type Standing } from "./standing";

/** A certificate that says what its owner chose, of the persons chosen, and nothing else. */
export const certificate: Maker = async (db, asking) => {
  const { memberId } = asking;
  const choice = readChoice(asking.query);
  const standing = await readStanding(db, memberId, civilDate(asking.now));
  if (!standing.ok) return standing;
  if (standing.value.ended) return refuse("contract-ended");
  if (mayBeSuspended(standing.value)) return refuse("may-be-suspended");
  if (!isRecipient(choice.recipient)) return refuse("recipient");
  const persons = coveredNow(standing.value).filter(({ id }) => choice.persons.includes(id));
  if (persons.length === 0) return refuse("no-person");
  const { contract, today } = standing.value;
  const owed = choice.facts.includes("cotisations") && (await findOwed(db, memberId, contract.id, today));
  if (owed) return refuse(owed);
  const nirs = choice.withNir ? await openBeneficiaryNirs(db, memberId) : new Map<string, string>();
  const letter = await makeLetter(db, asking, standing.value, {
    kind: "certificate",
    template: "certificate.typ",
    fileName: "attestation.pdf",
    title: "Attestation",
    content: {
      recipient: choice.recipient,
      says: Object.fromEntries(choice.facts.map((fact) => [fact, true])),
      withNir: choice.withNir,
      membershipNumber: standing.value.person.membershipNumber,
      on: formatDate(today),
      facts: choice.facts.flatMap((fact) => contractFact(fact, standing.value)),
      persons: persons.map((person) => ({ ...personRow(person), nir: written(nirs.get(person.id)) })),
    },
    persons,
  });
  return ok(letter);
};

const written = (nir: string | undefined) => (nir ? formatNir(nir) : "non indiqué");

/** What a fact says of the contract as a whole; the others are said of each person. */
function contractFact(fact: CertificateFact, { contract, today }: Standing): [string, string][] {
  if (fact === "garantie") {
    const { product, level, options } = contract;
    return [["Garantie", [`${product}, niveau ${level}`, ...options].join(", ")]];
  }
  if (fact === "responsable") return [["Contrat responsable", contract.responsible ? "oui" : "non"]];
  if (fact === "cotisations") return [["Cotisations", `à jour au ${formatDate(today)}`]];
  return [];
}
