import { database } from "@/db/client";
import type { WrittenPage } from "@/db/help/blocks";
import { writtenPages } from "@/db/help/written-pages";
import { capturesOf, type PictureBook, picturesOf } from "./pictures-of";
import { type ListedPage, listPublished, type PublishedPage, publishedAt, publishedNamed } from "./queries";
import { tutorialsOf } from "./rules";

export type ReadPage = Pick<PublishedPage, "slug" | "theme" | "content"> & {
  publishedAt: string | undefined;
  pictures: PictureBook;
};

/**
 * A build has no database: it shows the pages that the product comes with, until a server has asked its database for
 * those of the day.
 */
const isBuild = () => process.env.NEXT_PHASE === "phase-production-build";

/** The page that the public reads at an address, present or former. */
export const pageAt = async (slug: string): Promise<ReadPage | undefined> =>
  isBuild() ? written(({ slug: own }) => own === slug) : withPictures(await publishedAt(database(), slug));

/** The page of a name that the product itself shows. */
export const pageNamed = async (key: string): Promise<ReadPage | undefined> =>
  isBuild() ? written((page) => page.key === key) : withPictures(await publishedNamed(database(), key));

/** Every page that the public reads. */
export async function readableList(): Promise<ListedPage[]> {
  if (isBuild()) return writtenPages.map(listed);
  return listPublished(database());
}

async function withPictures(page: PublishedPage | undefined): Promise<ReadPage | undefined> {
  return page && { ...page, pictures: await picturesOf(database(), page.content) };
}

function written(isIt: (page: WrittenPage) => boolean): ReadPage | undefined {
  const page = writtenPages.find(isIt);
  return page && { ...page, publishedAt: undefined, pictures: capturesOf(page.content) };
}

const listed = ({ key, slug, theme, content }: WrittenPage): ListedPage => {
  const { title, summary } = content;
  return { key, slug, theme, title, summary, tutorial: tutorialsOf(content).length > 0 };
};
