import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Db } from "@/db/client";
import { fieldErrorsOf } from "@/lib/core/form-action";
import { findTerminable, listInstalments } from "./find-contract";
import { type Motive, type MotiveKind, motiveLabels } from "./motive";
import { type Simulation, simulate, simulateUnknown } from "./simulate";
import { OwnSimulation, PublicSimulation } from "./simulator-input";

/** What the address of a simulator asked, as typed; what is wrong with it, or the answer. */
export type Simulated = {
  /** Whether anything was asked. */
  asked: boolean;
  values: Record<string, string>;
  errors: Record<string, string>;
  simulation: Simulation | undefined;
  /** The motive tried, and how the list names it. */
  motive: { kind: MotiveKind | null; label: string };
};

type Search = Record<string, string | string[] | undefined>;

/** The public simulator: nothing is known but what the address says. */
export function readSimulation(query: Search, today: Temporal.PlainDate): Simulated {
  const values = valuesOf(query);
  if (Object.keys(values).length === 0) return notAsked(values);
  const parsed = PublicSimulation(today).safeParse(values);
  if (!parsed.success) return wrong(values, parsed.error);
  const { contract, paid, ...asked } = parsed.data;
  return answered(values, simulateUnknown(contract, asked, paid), asked.motive);
}

/** A member's own contract and instalments, tried today when nothing else is asked. Nothing without a contract. */
export async function simulateOwn(
  db: Db,
  memberId: string,
  query: Search,
  today: Temporal.PlainDate,
): Promise<Simulated | undefined> {
  const contract = await findTerminable(db, memberId, today);
  if (!contract) return undefined;
  const values = valuesOf(query);
  const parsed = OwnSimulation(today).safeParse(values);
  if (!parsed.success) return wrong(values, parsed.error);
  const instalments = await listInstalments(db, contract);
  return answered(values, simulate(contract, parsed.data, instalments), parsed.data.motive);
}

const notAsked = (values: Simulated["values"]): Simulated => ({
  asked: false,
  values,
  errors: {},
  simulation: undefined,
  motive: tried(null),
});

const wrong = (values: Simulated["values"], error: z.ZodError): Simulated => ({
  ...notAsked(values),
  asked: true,
  errors: fieldErrorsOf(error),
});

const answered = (values: Simulated["values"], simulation: Simulation, motive: Motive | null): Simulated => ({
  asked: Object.keys(values).length > 0,
  values,
  errors: {},
  simulation,
  motive: tried(motive),
});

const tried = (motive: Motive | null) => ({
  kind: motive?.kind ?? null,
  label: motive ? motiveLabels[motive.kind] : "",
});

const names = new Set([
  ...["nature", "effet", "premiere", "jour", "mois", "motif", "evenement", "envoi", "nouveau"],
  ...["montant", "rythme", "paye"],
]);

/** The questions that are ours, each asked once. */
const valuesOf = (query: Search): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      names.has(name) && typeof value === "string" ? [[name, value.slice(0, 40)]] : [],
    ),
  );
