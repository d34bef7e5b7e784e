import { civilDate } from "@/lib/core/clock";
import { ok, refuse } from "@/lib/core/result";
import type { Maker } from "./asking";
import { makeLetter } from "./make-letter";
import { contractFacts, coveredNow, mayBeSuspended, personRow, readStanding } from "./standing";

/** Who is covered today, by which contract, since when. */
export const affiliationCertificate: Maker = async (db, asking) => {
  const standing = await readStanding(db, asking.memberId, civilDate(asking.now));
  if (!standing.ok) return standing;
  if (standing.value.ended) return refuse("contract-ended");
  if (mayBeSuspended(standing.value)) return refuse("may-be-suspended");
  const persons = coveredNow(standing.value);
  if (persons.length === 0) return refuse("nobody-to-attest");
  const letter = await makeLetter(db, asking, standing.value, {
    kind: "affiliation-certificate",
    template: "affiliation-certificate.typ",
    fileName: "attestation-affiliation.pdf",
    content: {
      facts: contractFacts(standing.value),
      persons: persons.map(personRow),
    },
    persons,
  });
  return ok(letter);
};
