import { readDay } from "@/lib/core/day";
import type { Risk } from "@/lib/termination/declared";
import type { Draft } from "@/lib/termination/draft";
import { motiveLabels } from "@/lib/termination/motive";

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A death is told as that of a relative: it is no motive of one’s own. */
const { death: _, ...ownMotives } = motiveLabels;

/** Short enough for the list of a small screen: the form says the rest below it. */
const risks: Record<Risk, string> = { health: "Santé", provident: "Prévoyance", unknown: "Je ne sais pas" };

/** What the form of a termination offers to choose among, in the order of its lists. */
export const terminationOptions = { motives: options(ownMotives), risks: options(risks) };

/** What was typed of a request, by field, to be corrected in its form. */
export const typedIn = ({ declared, motive, eventOn, linkStated }: Draft): Record<string, string> => ({
  ...declared,
  bornOn: asTyped(declared.bornOn),
  motive: motive ?? "",
  eventOn: asTyped(eventOn),
  ...(linkStated && { link: "oui" }),
});

/** « 1955-08-14 » as people write it: « 14/08/1955 ». */
const asTyped = (iso: string) => iso.split("-").toReversed().join("/");

type Search = Record<string, string | string[] | undefined>;

/** The motive and the date tried in a simulator, which the address keeps, as they would be typed. */
export function triedIn({ motif, evenement }: Search): Record<string, string> {
  if (typeof motif !== "string" || !Object.hasOwn(ownMotives, motif)) return {};
  const day = typeof evenement === "string" ? readDay(evenement) : undefined;
  return { motive: motif, ...(day && { eventOn: asTyped(day.toString()) }) };
}
