import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { civilDate } from "@/lib/core/clock";
import type { Asking, MadeDocument } from "./asking";
import type { Period } from "./input";
import { issueDocument } from "./issue-document";
import { letter } from "./letter";
import { proofOf } from "./proof";
import { renderPdf, type Template } from "./render-pdf";
import { attestsCover, type DocumentKind, documentKindLabels, lastDay } from "./rules";
import type { Covered, Standing } from "./standing";

type LetterToMake = {
  kind: DocumentKind;
  template: Template;
  fileName: string;
  /** What the template prints, beside what every letter carries. */
  content: object;
  title?: string;
  validUntil?: Temporal.PlainDate;
  /** The days it is about. */
  period?: Period;
  /** Whose cover it attests. */
  persons?: Covered[];
};

/** Records a letter, then makes it with its code. The same letter asked twice on one day has one code. */
export async function makeLetter(
  db: Db,
  { memberId, accountId, now }: Asking,
  { contract, ended, sureUntil }: Standing,
  {
    kind,
    template,
    fileName,
    content,
    title = documentKindLabels[kind],
    persons = [],
    period,
    ...given
  }: LetterToMake,
): Promise<MadeDocument> {
  const today = civilDate(now);
  const coverEnds = [sureUntil, ...persons.map(({ coveredTo }) => coveredTo)];
  const validUntil = given.validUntil ?? lastDay(kind, contract, today, coverEnds);
  const beneficiaryIds = persons.map(({ id }) => id);
  const asked = {
    memberId,
    contractId: contract.id,
    accountId,
    kind,
    validUntil,
    beneficiaryIds,
    period,
    now,
  };
  const code = await issueDocument(db, { ...asked, content: { title, ...content } });
  const proof = proofOf(code, validUntil, ended && attestsCover(kind) ? contract.endedOn : null);
  return { pdf: renderPdf(template, { ...letter(title, today, proof), ...content }), fileName };
}
