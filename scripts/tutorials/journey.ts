import type { Locator, Page } from "@playwright/test";
import type { Db } from "@/db/client";
import type { DemoIdentifier } from "@/db/demo/write-demo-feed";

/**
 * Who walks a journey: a twin of a person of the demonstration, whom nobody else uses. What is typed in the forms, as
 * it is typed there.
 */
export type Walker = {
  memberId: string;
  firstName: string;
  lastName: string;
  membershipNumber: string;
  /** Thirteen characters. */
  nir: string;
  /** « 14/08/1955 » */
  bornOn: string;
  /** The address of the space, or the one that its creation gives. Of this walk alone. */
  email: string;
  password: string;
  /** The account of the space, when there is one. */
  accountId?: string;
};

/** A walk under way. `mailbox`: where the demonstration shows the e-mails that were sent, since this moment (ISO). */
export type Walk = { page: Page; who: Walker; db: Db; app: string; mailbox: string; since: string };

/** A step of a journey: the words on the screen that the tutorial names, where they stand, and what a person then does. */
export type JourneyStep = {
  /** Names the step in the page of help and the files of its pictures. */
  key: string;
  /** The words as the screen says them. The sentence of the tutorial quotes those of a link or a button. */
  label: string;
  kind: "link" | "button" | "field" | "text";
  /** What bears the words, and is highlighted in the picture: one visible thing. */
  find: (page: Page) => Locator;
  /** What is done before the picture is taken: the typing that it shows. */
  show?: (walk: Walk) => Promise<unknown>;
  /** What is done after the picture, and leads to the next step. */
  act?: (walk: Walk) => Promise<unknown>;
};

/** A journey of the product that is walked to take the pictures of its tutorial, and by a test to know that it still stands. */
export type Journey = {
  /** Names the tutorial: « creer-mon-espace ». */
  name: string;
  title: string;
  /** Where « Fais-le avec moi » opens. */
  start: string;
  /** Where the walk begins, when its first steps lead to `start`. */
  from?: string;
  /** Whose twin walks: Marie, the family of four years, unless told otherwise. */
  person?: DemoIdentifier;
  /** Signed in (unless told otherwise), the space open but nobody signed in, or no space yet. */
  enters?: "signed-in" | "signed-out" | "without-space";
  /** What must be there before the walk, in this person's name alone. */
  prepare?: (db: Db, who: Walker) => Promise<unknown>;
  /** How the walk begins, when no address leads to its first step: by a link received. */
  begin?: (walk: Walk) => Promise<unknown>;
  steps: JourneyStep[];
};
