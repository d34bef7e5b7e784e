import { riskLabels } from "@/lib/termination/declared";
import type { Draft } from "@/lib/termination/draft";

/** The risks to choose among. */
export const riskOptions = Object.entries(riskLabels).map(([value, label]) => ({ value, label }));

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
