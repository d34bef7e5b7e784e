import type { Db } from "@/db/client";
import { type Answers, answersOf, openAnswers, type SavedSteps } from "./answers";
import { typedAgain } from "./describe";
import { missingDocuments } from "./documents";
import { type Around, readFields } from "./input";
import { findDraft, listUploads, type Upload } from "./queries";
import type { RequestKind } from "./rules";
import { checkStep, documentsStep, openSteps, type Step } from "./steps";

/** A request being written: what was saved, what was sent with it, and the pages it opens. Version 0: nothing yet. */
export type Writing = {
  id: string | undefined;
  version: number;
  saved: SavedSteps;
  answers: Answers;
  uploads: Upload[];
  steps: Step[];
};

/** What a member has begun to write of a kind, empty when nothing was. Answers of pages that closed again are left out. */
export async function readWriting(db: Db, memberId: string, kind: RequestKind): Promise<Writing> {
  const draft = await findDraft(db, memberId, kind);
  if (!draft)
    return { id: undefined, version: 0, saved: {}, answers: {}, uploads: [], steps: openSteps(kind, {}) };
  const { id, version, answersSealed } = draft;
  const uploads = await listUploads(db, memberId, id);
  return { id, version, uploads, ...writingOf(kind, openAnswers(answersSealed, id)) };
}

/** The answers that still count: those of the fields that the others open. */
export function writingOf(kind: RequestKind, saved: SavedSteps) {
  const steps = openSteps(kind, answersOf(saved));
  const open = new Set(steps.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const kept = Object.entries(answersOf(saved)).filter(([name]) => open.has(name));
  return { saved, answers: Object.fromEntries(kept), steps };
}

/** The first page still to fill, the check when all are: whether what was saved is still right is asked again. */
export function stepToFill(kind: RequestKind, writing: Writing, around: Around): Step | undefined {
  const { steps, saved, answers, uploads } = writing;
  return steps.find(({ slug, fields }) => {
    if (slug === checkStep) return true;
    if (slug === documentsStep) return missing(kind, answers, uploads);
    return !saved[slug] || !readFields(fields, typedOf(fields, saved[slug]), around).ok;
  });
}

/** Whether everything is there to send. */
export const isComplete = (kind: RequestKind, writing: Writing, around: Around): boolean =>
  stepToFill(kind, writing, around)?.slug === checkStep;

const missing = (kind: RequestKind, answers: Answers, uploads: readonly Upload[]) =>
  missingDocuments(
    kind,
    answers,
    uploads.map(({ purpose }) => purpose),
  ).length > 0;

const typedOf = (fields: Step["fields"], values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.name, typedAgain(field, values[field.name]) ?? ""]));
