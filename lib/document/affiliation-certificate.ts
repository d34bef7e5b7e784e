import { civilDate } from "@/lib/core/clock";
import { ok, refuse } from "@/lib/core/result";
import type { Maker } from "./asking";
import { makeLetter } from "./make-letter";
import { contractFacts, coveredNow, personRow, readStanding } from "./standing";

/** Who is covered today, by which contract, since when. */
export const affiliationCertificate: Maker = async (db, asking) => {
  const standing = await readStanding(db, asking.memberId, civilDate(asking.now));
  if (!standing.ok) return standing;
  if (standing.value.ended) return refuse("contract-ended");
  const letter = await makeLetter(db, asking, standing.value, {
    kind: "affiliation-certificate",
    template: "affiliation-certificate.typ",
    fileName: "attestation-affiliation.pdf",
    content: {
      facts: contractFacts(standing.value),
      persons: coveredNow(standing.value).map(personRow),
    },
  });
  return ok(letter);
};
