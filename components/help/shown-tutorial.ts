import type { Line, Step, TutorialSection } from "@/lib/help/content";
import type { PictureBook, ShownPicture } from "@/lib/help/pictures-of";
import { pictureKey } from "@/lib/help/rules";

/** A step as it is shown: its picture with the zone to highlight, or none. */
export type ShownStep = { id: string; sentence: Line; alternative: string; picture: ShownPicture | null };

/** `opensAt`: the place, from zero, of the step that « Fais-le avec moi » opens at. */
export type ShownTutorial = {
  id: string;
  title: string;
  start: string | null;
  opensAt: number;
  steps: ShownStep[];
};

/** What both the animation and the text version are made from, so that they always say the same. */
export const showTutorial = (
  { id, title, start, opensAt, steps }: TutorialSection,
  pictures: PictureBook,
): ShownTutorial => ({
  id,
  title,
  start,
  opensAt: Math.max(
    0,
    steps.findIndex((step) => step.id === opensAt),
  ),
  steps: steps.map((step) => showStep(step, pictures)),
});

const showStep = ({ id, sentence, alternative, picture }: Step, pictures: PictureBook): ShownStep => ({
  id,
  sentence,
  alternative,
  picture: picture && shownPicture(picture, pictures[pictureKey(picture)]),
});

function shownPicture(picture: NonNullable<Step["picture"]>, found: ShownPicture | undefined) {
  if (!found) return null;
  if (picture.kind === "capture" && picture.highlight) return found;
  const zone = picture.kind === "upload" ? picture.zone : null;
  return { ...found, phone: { ...found.phone, zone }, desktop: { ...found.desktop, zone } };
}
