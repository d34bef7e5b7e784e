import type { Temporal } from "temporal-polyfill";
import { type Act, acts, type Person } from "./household-acts";

/** The four-year household: a couple and two children, whose lines are the same at each run but for their days. */
const household = { member: "A-1001", contract: "C-2001" };
const people: Record<Person, string> = { marie: "B-1001", paul: "B-1101", lea: "B-1102", tom: "B-1103" };

const columns =
  "identifiant;identifiant_adherent;identifiant_beneficiaire;identifiant_contrat;date_soin;nature;code_acte;acte;professionnel;code_garantie;depense;base;taux;part_regime;participation;franchise;part_mutuelle;part_autre;reste_a_charge;tiers_payant;destinataire;statut;motif;virement;date_paiement";

export const euros = (cents: number) =>
  `${cents < 0 ? "-" : ""}${Math.trunc(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, "0")}`;

/** The household's reimbursements.csv, four years up to `today`. */
export function householdLines(today: Temporal.PlainDate): string {
  const lines = acts(today).map((act, index) => line(act, index + 1));
  return `${[columns, ...lines].join("\n")}\n`;
}

/** Acts paid in the same week leave in one transfer. */
function line(act: Act, number: number): string {
  const paidOn = act.status === "paye" ? payday(act.on) : undefined;
  const toMember = act.paidTo === "adherent" && act.mutual !== 0;
  return [
    `R-${String(number).padStart(5, "0")}`,
    household.member,
    people[act.who],
    household.contract,
    act.on.toString(),
    act.kind,
    act.code,
    act.label,
    act.professional,
    act.guarantee,
    euros(act.expense),
    euros(act.base),
    act.rate,
    euros(act.scheme),
    euros(act.participation),
    euros(act.franchise),
    euros(act.mutual),
    "",
    euros(act.expense - act.scheme - act.mutual),
    act.paidTo === "professionnel" ? "oui" : "non",
    act.paidTo,
    act.status,
    act.reason,
    paidOn && toMember ? `VIR-${paidOn}` : "",
    paidOn ?? "",
  ].join(";");
}

/** The Thursday that follows the care by three days or more. */
function payday(on: Temporal.PlainDate): Temporal.PlainDate {
  const soonest = on.add({ days: 3 });
  return soonest.add({ days: (4 - soonest.dayOfWeek + 7) % 7 });
}
