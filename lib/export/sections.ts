import { moneySections } from "./money-sections";
import { personSections } from "./person-sections";
import { requestSections } from "./request-sections";
import type { Section } from "./section";
import { terminationSections } from "./termination-sections";
import { traceSections } from "./trace-sections";

/** All that an archive holds, in the order of its summary. */
export const sections: Section[] = [
  ...personSections,
  ...moneySections,
  ...requestSections,
  ...terminationSections,
  ...traceSections,
];
