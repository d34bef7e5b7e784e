import { Temporal } from "temporal-polyfill";

export type Person = "marie" | "paul" | "lea" | "tom";

/** An act, its amounts in cents; what is left of the expense stays due. */
export type Act = {
  on: Temporal.PlainDate;
  who: Person;
  kind: string;
  code: string;
  label: string;
  professional: string;
  guarantee: string;
  expense: number;
  base: number;
  rate: number;
  scheme: number;
  participation: number;
  franchise: number;
  mutual: number;
  paidTo: "adherent" | "professionnel";
  status: string;
  reason: string;
};

type Template = Omit<Act, "on" | "who" | "participation" | "franchise" | "scheme" | "mutual"> & {
  /** Percent of the base, the scheme's part included. */
  guaranteed: number;
  deduction: "participation" | "franchise" | "";
};

const paid = { paidTo: "adherent", status: "paye", reason: "" } as const;
const direct = { ...paid, paidTo: "professionnel" } as const;

const act = (text: string, expense: number, base: number, rate: number, guaranteed: number): Template => {
  const [kind = "", code = "", label = "", professional = "", guarantee = "", deduction = "", third = ""] =
    text.split("|");
  const deducted = deduction === "participation" || deduction === "franchise" ? deduction : "";
  const how = third ? direct : paid;
  return {
    kind,
    code,
    label,
    professional,
    guarantee,
    deduction: deducted,
    expense,
    base,
    rate,
    guaranteed,
    ...how,
  };
};

const usual: Template[] = [
  act("consultation|G|Consultation du médecin traitant|Dr Fictif|MED|participation", 30_00, 30_00, 70, 100),
  act("pharmacie|PH7|Médicaments|Pharmacie du Modèle|PHAR|franchise|tp", 12_40, 12_40, 65, 100),
  act("consultation|CS|Consultation du dermatologue|Dr Témoin|MED|participation", 60_00, 40_00, 70, 200),
  act("analyses|B|Analyses de sang|Laboratoire Exemple|LABO|participation|tp", 27_00, 27_00, 60, 100),
  act("auxiliaires|AMK|Séance de kinésithérapie|Cabinet Maquette|AUXM|franchise", 17_50, 17_50, 60, 100),
];

const glasses = act("optique|LUN|Lunettes, deux verres et une monture|Optique Essai|OPTI", 320_00, 9, 60, 0);
const braces = act("dentaire|TO90|Orthodontie, un semestre|Dr Prototype|ORTH", 780_00, 193_50, 100, 300);
const stay = act(
  "hospitalisation|HOS|Séjour à l’hôpital, trois jours|Hôpital Fictif|HOSP||tp",
  1_950_00,
  1_950_00,
  80,
  100,
);
const room = act(
  "hospitalisation|CHP|Chambre particulière, trois jours|Hôpital Fictif|CHAM",
  180_00,
  0,
  0,
  0,
);
const consultation = act(
  "consultation|CS|Consultation du cardiologue|Dr Spécimen|MED",
  62_00,
  40_00,
  70,
  200,
);
const refused = act("optique|LEN|Lentilles|Optique Essai|OPTI", 90_00, 0, 0, 0);
const waiting = act("medecine-douce|OST|Ostéopathie|Cabinet Épreuve|DOUC", 55_00, 0, 0, 0);

const adults: Person[] = ["marie", "paul"];
const years = 4;

/** Four years of life up to `today`, the oldest first. */
export function acts(today: Temporal.PlainDate): Act[] {
  const ago = (days: number) => today.subtract({ days });
  const remarkable: Act[] = [
    made(stay, "paul", ago(900), { mutual: 390_00 }),
    made(room, "paul", ago(900), { mutual: 150_00 }),
    made(glasses, "marie", ago(1_200), { scheme: 5, mutual: 200_00 }),
    made(glasses, "marie", ago(400), { scheme: 5, mutual: 200_00 }),
    ...[700, 520, 340].map((days) => made(braces, "lea", ago(days), {})),
    made(consultation, "marie", ago(260), {}),
    takenBack(made(consultation, "marie", ago(260), {}), ago(230)),
    recovered("marie", ago(120)),
    made(refused, "paul", ago(60), {
      status: "refuse",
      reason: "Le plafond d’optique de la période est atteint",
    }),
    made(waiting, "lea", ago(20), { status: "document-attendu", reason: "Facture acquittée du praticien" }),
    made(usual[0], "tom", ago(4), { status: "en-cours" }),
    made(usual[2], "marie", ago(2), { status: "recu" }),
  ];
  return [...everyday(today), ...remarkable].toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

/** One act every nine days or so, each person and each kind in turn. */
function everyday(today: Temporal.PlainDate): Act[] {
  const everyone: Person[] = ["marie", "lea", "paul", "tom", "marie"];
  const count = Math.floor((years * 365 - 10) / 9);
  return Array.from({ length: count }, (_, n) =>
    made(
      usual[(n * 3 + (n >> 2)) % usual.length],
      everyone[n % everyone.length] ?? "marie",
      today.subtract({ days: 10 + n * 9 }),
      {},
    ),
  );
}

function made(template: Template | undefined, who: Person, on: Temporal.PlainDate, given: Partial<Act>): Act {
  if (!template) throw new Error("an act has a template");
  const { guaranteed, deduction, ...common } = template;
  const gross = Math.round((common.base * common.rate) / 100);
  const due = adults.includes(who) ? amount(deduction, on) : 0;
  const mutual = Math.max(0, Math.min(Math.round((common.base * guaranteed) / 100), common.expense) - gross);
  const deducted = {
    participation: deduction === "participation" ? due : 0,
    franchise: deduction === "franchise" ? due : 0,
  };
  return { ...common, ...deducted, on, who, scheme: gross - due, mutual, ...given };
}

/** What the decrees asked on the day: see lib/reimbursement/parameters.ts, which the tests hold these to. */
function amount(deduction: Template["deduction"], on: Temporal.PlainDate): number {
  const isAfter = (day: string) => Temporal.PlainDate.compare(on, Temporal.PlainDate.from(day)) >= 0;
  if (deduction === "participation") return isAfter("2024-05-15") ? 2_00 : 1_00;
  return deduction === "franchise" ? (isAfter("2024-03-31") ? 1_00 : 50) : 0;
}

const takenBack = (line: Act, on: Temporal.PlainDate): Act => ({
  ...line,
  on,
  label: `Annulation\u00a0: ${line.label}`,
  expense: -line.expense,
  base: -line.base,
  scheme: -line.scheme,
  participation: -line.participation,
  franchise: -line.franchise,
  mutual: -line.mutual,
});

/** Two boxes whose franchise the scheme takes later, the pharmacist having been paid directly. */
const recovered = (who: Person, on: Temporal.PlainDate): Act => ({
  ...made(usual[1], who, on, {}),
  label: "Franchise de deux boîtes récupérée",
  expense: 0,
  base: 0,
  rate: 0,
  scheme: -2_00,
  franchise: 2_00,
  mutual: 0,
  paidTo: "adherent",
});
