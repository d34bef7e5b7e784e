import { civilDate } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { ok, refuse } from "@/lib/core/result";
import type { Maker } from "./asking";
import { makeLetter } from "./make-letter";
import { contractFacts, fullName, personRow, readStanding } from "./standing";

/** From when to when each person was covered, once the contract has ended. */
export const terminationCertificate: Maker = async (db, asking) => {
  const standing = await readStanding(db, asking.memberId, civilDate(asking.now));
  if (!standing.ok) return standing;
  const { contract, ended, person, everCovered } = standing.value;
  if (!ended || !contract.endedOn) return refuse("contract-running");
  const { endedOn } = contract;
  const letter = await makeLetter(db, asking, standing.value, {
    kind: "termination-certificate",
    template: "termination-certificate.typ",
    fileName: "certificat-radiation.pdf",
    content: {
      holder: fullName(person),
      endedOn: formatDate(endedOn),
      after: formatDate(endedOn.add({ days: 1 })),
      facts: contractFacts(standing.value),
      persons: everCovered.map(personRow),
    },
  });
  return ok(letter);
};
