import type { Locator, Page } from "@playwright/test";

/** A step of a journey: the words on the screen that the tutorial names, where they stand, and what a person then does. */
export type JourneyStep = {
  /** Names the step in the page of help and the files of its pictures. */
  key: string;
  /** The words as the screen says them: the sentence of the tutorial quotes them. */
  label: string;
  /** What the words are written on, to be shown in the picture. */
  find: (page: Page) => Locator;
  /** What is done there before the next step; nothing when the step only looks. */
  act?: (page: Page) => Promise<void>;
};

/** A journey of the product that is walked to take the pictures of its tutorial, and by a test to know that it still stands. */
export type Journey = {
  /** Names the tutorial: « creer-mon-espace ». */
  name: string;
  title: string;
  /** The page where it begins. */
  start: string;
  /** Who walks it, signed in: a person of the demonstration feed. */
  person?: string;
  steps: JourneyStep[];
};
