import { z } from "zod";
import { seal, unseal } from "@/lib/core/crypto";

/** What was typed in a request's form: a text for each field that its steps opened. */
export type Answers = Partial<Record<string, string>>;

/** By step, as they are kept: a step saved again replaces itself alone. */
export type SavedSteps = Record<string, Record<string, string>>;

const Saved = z.record(z.string(), z.record(z.string(), z.string()));

/** The answers of all steps together: no two fields of a kind have one name. */
export const answersOf = (steps: SavedSteps): Answers => Object.assign({}, ...Object.values(steps));

export const sealAnswers = (steps: SavedSteps, requestId: string): Buffer =>
  seal(JSON.stringify(steps), requestId);

/** Opens the answers of a request: none when nothing was saved yet. */
export const openAnswers = (sealed: Buffer | null, requestId: string): SavedSteps =>
  sealed ? Saved.parse(JSON.parse(unseal(sealed, requestId))) : {};
