import type { PictureBook } from "@/lib/help/pictures-of";
import type { SitePage } from "./link-choice";

/** A step of a journey of the product, whose picture was taken. */
export type CapturedStep = { step: string; label: string };
export type CapturedJourney = { journey: string; title: string; start: string; steps: CapturedStep[] };

/** What the fields of a page propose: pages to link to, pictures of the product. */
export type EditorPlaces = {
  pages: readonly SitePage[];
  journeys: readonly CapturedJourney[];
  pictures: PictureBook;
  /** A picture that was just sent joins those that are known. */
  onPicture: (picture: { id: string; width: number; height: number }) => void;
};
