import { listGuarantees } from "@/lib/contract/queries";
import { guaranteesDay } from "@/lib/contract/rules";
import { civilDate } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { ok, refuse } from "@/lib/core/result";
import type { Maker } from "./asking";
import { makeLetter } from "./make-letter";
import { contractFacts, coveredNow, mayBeSuspended, personRow, readStanding } from "./standing";

/** What the contract covers, in words, and whom. Of an ended contract: what it covered on its last day. */
export const guaranteeCertificate: Maker = async (db, asking) => {
  const today = civilDate(asking.now);
  const standing = await readStanding(db, asking.memberId, today);
  if (!standing.ok) return standing;
  if (mayBeSuspended(standing.value)) return refuse("may-be-suspended");
  const { contract, ended } = standing.value;
  const persons = coveredNow(standing.value);
  const on = guaranteesDay(contract, today);
  const guarantees = await listGuarantees(db, contract, on);
  const letter = await makeLetter(db, asking, standing.value, {
    kind: "guarantee-certificate",
    template: "guarantee-certificate.typ",
    fileName: "certificat-de-garantie.pdf",
    content: {
      ended,
      on: formatDate(on),
      facts: contractFacts(standing.value),
      persons: persons.map(personRow),
      guarantees: guarantees.map(({ label, words, level }) => ({
        label,
        words,
        option: level === contract.level ? "" : level,
      })),
    },
    persons,
  });
  return ok(letter);
};
