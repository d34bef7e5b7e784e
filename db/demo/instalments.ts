import { Temporal } from "temporal-polyfill";
import { euros } from "./household";

type Schedule = {
  contract: string;
  cents: number;
  employerCents: number;
  /** Months counted from this one: instalments from the first to the last. */
  from: number;
  to: number;
  method: "prelevement" | "salaire";
  /** Months that an instalment pays for: one, unless told otherwise. */
  months?: number;
  unpaid?: boolean;
};

const schedules: Record<string, Schedule> = {
  "A-1001": { contract: "C-2001", cents: 184_60, employerCents: 0, from: -47, to: 3, method: "prelevement" },
  "A-1003": { contract: "C-2003", cents: 142_30, employerCents: 0, from: -11, to: 3, method: "prelevement" },
  "A-1005": { contract: "C-2005", cents: 88_15, employerCents: 0, from: -2, to: 3, method: "prelevement" },
  "A-1007": { contract: "C-2007", cents: 131_00, employerCents: 0, from: -35, to: 3, method: "prelevement" },
  "A-1011": { contract: "C-2011", cents: 96_20, employerCents: 0, from: -26, to: -14, method: "prelevement" },
  "A-1012": { contract: "C-2012", cents: 62_00, employerCents: 31_00, from: -18, to: 1, method: "salaire" },
  "A-1013": {
    contract: "C-2013",
    cents: 72_40,
    employerCents: 20_00,
    from: -13,
    to: 2,
    method: "prelevement",
  },
  "A-1014": {
    contract: "C-2014",
    cents: 78_40,
    employerCents: 0,
    from: -24,
    to: 2,
    method: "prelevement",
    unpaid: true,
  },
  "A-1017": { contract: "C-2017", cents: 81_70, employerCents: 0, from: -5, to: 3, method: "prelevement" },
  "A-1018": {
    contract: "C-2018",
    cents: 1_095_00,
    employerCents: 0,
    from: -14,
    to: 9,
    months: 12,
    method: "prelevement",
  },
};

const columns =
  "identifiant;identifiant_adherent;identifiant_contrat;periode_debut;periode_fin;montant;part_employeur;echeance;mode;rum;ics;statut;date_paiement;mise_en_demeure";
const fictitiousCreditor = "FR00ZZZ000000";

/** The demonstration's contributions.csv: one instalment a month or a year, due on the 5th. */
export function instalmentLines(today: Temporal.PlainDate): string {
  const lines = Object.entries(schedules).flatMap(([member, schedule]) => {
    const { from, to, months = 1 } = schedule;
    return Array.from({ length: Math.ceil((to - from + 1) / months) }, (_, n) =>
      line(member, schedule, from + n * months, today),
    );
  });
  return `${[columns, ...lines].join("\n")}\n`;
}

function line(member: string, schedule: Schedule, months: number, today: Temporal.PlainDate): string {
  const { contract, cents, employerCents, method } = schedule;
  const start = today.with({ day: 1 }).add({ months });
  const dueOn = start.with({ day: 5 });
  const status = statusOn(dueOn, schedule, months, today);
  const isDebit = method === "prelevement";
  return [
    `E-${contract.slice(2)}-${start.toString().slice(0, 7)}`,
    member,
    contract,
    start,
    start.add({ months: schedule.months ?? 1 }).subtract({ days: 1 }),
    euros(cents),
    euros(employerCents),
    dueOn,
    method,
    isDebit ? `RUM-${contract.slice(2)}` : "",
    isDebit ? fictitiousCreditor : "",
    status,
    status === "payee" ? dueOn : "",
    status === "impayee" ? dueOn.add({ days: 12 }) : "",
  ].join(";");
}

/** Last month's instalment stays unpaid, where one does. */
function statusOn(
  dueOn: Temporal.PlainDate,
  { unpaid }: Schedule,
  months: number,
  today: Temporal.PlainDate,
): string {
  if (unpaid && months === -1) return "impayee";
  return Temporal.PlainDate.compare(dueOn, today) <= 0 ? "payee" : "prevue";
}
