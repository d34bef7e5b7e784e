import { expect, test } from "vitest";
import { importPages } from "@/lib/help/import-pages";
import { publishedAt, publishedNamed } from "@/lib/help/queries";
import { saveDraft } from "@/lib/help/save-draft";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import { aDraft, aPublished, pageRow, wholeContent } from "./support";

const db = await aDatabase();

const written = (key: string, slug: string) => ({
  key,
  slug,
  theme: "data" as const,
  content: wholeContent(),
});

test("a page is imported once, whatever became of its address", async () => {
  const page = written("une-fois", "une-fois");
  expect(await importPages(db, [page], now)).toBe(1);
  expect(await importPages(db, [page, { ...page, slug: "autre-adresse" }], now)).toBe(0);
  expect((await publishedNamed(db, page.key))?.slug).toBe("une-fois");
  expect(await publishedAt(db, "une-fois-2")).toBeUndefined();
});

test("an imported page takes no address that another page has, had, or is about to have", async () => {
  const [own, draft] = [await aPublished(db), await aDraft(db)];
  await saveDraft(db, { ...own, slug: `${own.slug}-ensuite` });
  const slugs = [own.slug, `${own.slug}-ensuite`, draft.slug];
  expect(
    await importPages(
      db,
      slugs.map((slug, index) => written(`prise-${index}`, slug)),
      now,
    ),
  ).toBe(3);
  expect((await publishedAt(db, own.slug))?.id).toBe(own.pageId);
  expect((await pageRow(db, draft.pageId)).slug).toBe(draft.slug);
  for (const [index, slug] of slugs.entries())
    expect((await publishedNamed(db, `prise-${index}`))?.slug).toBe(`${slug}-2`);
});
