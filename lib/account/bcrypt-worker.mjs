import { compareSync, hashSync } from "bcryptjs";

/** Runs in a worker thread: the event loop never waits for a hash. */
export function bcrypt({ text, cost, hash }) {
  return hash === undefined ? hashSync(text, cost) : compareSync(text, hash);
}
