/** Something to look at in the page: what, and the field where it is. */
export type Hint = { anchor: string; sentence: string };

/** What is said of a text once it is saved. */
export type Hints = {
  /** What keeps it from being published. */
  problems: Hint[];
  /** How easily it is read. */
  reading: { level: string; sentence: string; long: Hint[] };
};
