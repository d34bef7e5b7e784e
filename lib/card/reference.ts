import type { ContractNature } from "@/lib/contract/rules";

/** How a column is settled at the counter: by its rate at once, or after a « prise en charge » asked for. */
export type Settlement = "rate" | "request";

export type CardColumn = {
  /** The code printed at the head of the column. */
  code: string;
  /** What it covers, in the words of the back. */
  words: string;
  settlement: Settlement;
  /** The codes of the guarantee table (`guarantees.csv`) that this column sums up. */
  guarantees: readonly string[];
};

/**
 * What the card takes from the mutual and from no contract, in one place. FICTITIOUS, TO BE CONFIRMED by the mutual
 * before the card is shown to a professional: see `isCardFictitious`.
 */
export const cardReference = {
  /** The mutual's number as a complementary insurer, as the third-party-payment network knows it. */
  amcNumber: "99999997",
  /** The operator that settles the bills: SP, VM, IS or AL are usual. */
  conventionType: "SP",
  /** The secondary routing criterion, where the operator gave one. Empty is usual: its label is shown all the same. */
  routingCriteria: {
    individuel: "",
    "collectif-facultatif": "CF",
    "collectif-obligatoire": "CO",
  } satisfies Record<ContractNature, string>,
  /**
   * SAGE, EXTE and CSTE have no code of their own in the feed: a consultation there is one of `MED` or `SPEC`. Which
   * guarantee feeds which column is to be confirmed, line by line.
   */
  columns: [
    column("PHAR", "Pharmacie\u00a0: médicaments remboursés", "rate"),
    column("MED", "Médecins\u00a0: consultations et actes", "rate", ["MED", "SPEC"]),
    column("SAGE", "Sages-femmes", "rate", ["MED"]),
    column("RLAX", "Radiologie et imagerie", "rate", ["IMAG"]),
    column("LABO", "Laboratoire : analyses", "rate"),
    column("AUXM", "Auxiliaires médicaux\u00a0: kinésithérapie, soins infirmiers, orthophonie", "rate"),
    column("EXTE", "Soins externes à l’hôpital, sans y dormir", "rate", ["MED", "SPEC"]),
    column("CSTE", "Centres de santé", "rate", ["MED", "SPEC"]),
    column("TRAN", "Transport sanitaire", "rate"),
    column("HOSP", "Hospitalisation", "request", ["HOSP", "CHIR", "CHAM", "ACCO"]),
    column("OPTI", "Optique\u00a0: lunettes et lentilles", "request", ["OPTI", "OPT0", "LENT", "SURL"]),
    column("DENT", "Dentaire : soins, prothèses, orthodontie", "request", [
      "DENT",
      "DEN0",
      "PROT",
      "ORTH",
      "ORTA",
      "IMPL",
      "SURD",
    ]),
    column("AUDI", "Aides auditives", "request", ["AUDI", "AUD0"]),
  ],
  /** Paid to the member on an invoice, without third-party payment: the card says nothing of them. */
  notOnCard: ["PSY", "DOUC", "DIET", "LASE", "PREV"],
} as const satisfies Reference;

/** Whether the reference is still the one invented for the demonstration: the back of the card then says so. */
export const isCardFictitious = true;

/**
 * The text of the DataMatrix: the five items of the card, in order, and no name or NIR. Fictitious until the network
 * gives its own layout.
 */
export const matrixText = (items: readonly string[]): string => ["TP1", ...items].join(";");

type Reference = {
  amcNumber: string;
  conventionType: string;
  routingCriteria: Record<ContractNature, string>;
  columns: readonly CardColumn[];
  notOnCard: readonly string[];
};

function column(
  code: string,
  words: string,
  settlement: Settlement,
  guarantees: readonly string[] = [code],
): CardColumn {
  return { code, words, settlement, guarantees };
}
