import { riskLabels } from "@/lib/termination/declared";
import type { Draft } from "@/lib/termination/draft";
import { motiveLabels } from "@/lib/termination/motive";

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What the form of a termination offers to choose among, in the order of its lists. */
export const terminationOptions = { motives: options(motiveLabels), risks: options(riskLabels) };

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
