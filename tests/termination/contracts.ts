import { Temporal } from "temporal-polyfill";
import type { Notice, TerminableContract } from "@/lib/termination/ending";
import type { Motive, MotiveKind } from "@/lib/termination/motive";

export const day = (text: string) => Temporal.PlainDate.from(text);

type Terminable = TerminableContract & { options: readonly string[]; dependants: number };

/** An individual contract of several years, whose échéance is 31 December. */
export const contract = (over: Partial<Terminable> = {}): Terminable => ({
  nature: "individuel",
  firstSubscribedOn: day("2020-01-01"),
  effectiveOn: day("2020-01-01"),
  renewal: "12-31",
  endedOn: null,
  options: [],
  dependants: 0,
  ...over,
});

/** The same, begun on a day. */
export const since = (on: string, over: Partial<Terminable> = {}) =>
  contract({ firstSubscribedOn: day(on), effectiveOn: day(on), ...over });

export const motive = (kind: MotiveKind, eventOn: string | null = null, linkStated = true): Motive => ({
  kind,
  eventOn: eventOn ? day(eventOn) : null,
  linkStated,
});

export const notice = (receivedOn: string, given: Motive | null = null): Notice => ({
  receivedOn: day(receivedOn),
  motive: given,
});
