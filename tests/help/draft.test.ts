import { expect, test } from "vitest";
import { ok, refuse } from "@/lib/core/result";
import { archivePage, reopenPage } from "@/lib/help/archive-page";
import { createPage } from "@/lib/help/create-page";
import { findDeskPage, findRevision } from "@/lib/help/desk-queries";
import { HelpVote } from "@/lib/help/input";
import { publishPage } from "@/lib/help/publish-page";
import { publishedAt } from "@/lib/help/queries";
import { restoreRevision } from "@/lib/help/restore-revision";
import { saveDraft } from "@/lib/help/save-draft";
import { sendBack } from "@/lib/help/send-back";
import { submitPage } from "@/lib/help/submit-page";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import {
  aDraft,
  anEditor,
  aPublished,
  auditOf,
  pageRow,
  reachAll,
  revisionsOf,
  wholeContent,
} from "./support";

const db = await aDatabase();
const later = now.add({ minutes: 10 });

test("a page takes the address of its title, with a number when another page has it", async () => {
  const staffId = await anEditor(db);
  const made = async (title: string, minutes: number) => {
    const page = await createPage(db, { title, theme: "data", staffId, now: now.add({ minutes }) });
    return page.ok ? pageRow(db, page.value) : undefined;
  };
  expect((await made("Où est ma carte ?", 0))?.slug).toBe("ou-est-ma-carte");
  expect((await made("Où est ma carte ?", 5))?.slug).toBe("ou-est-ma-carte-2");
  expect((await made("Recherche", 0))?.slug).toBe("recherche-2");
  expect((await made("???", 0))?.slug).toBe("page");
  expect((await made("Où est ma carte ?", 10))?.position).toBe(4);
});

test("of 16 clicks on « create », one page is made", async () => {
  const staffId = await anEditor(db);
  const asked = { title: "Une page demandée seize fois", theme: "data" as const, staffId, now };
  const made = await Promise.all(Array.from({ length: 16 }, () => createPage(db, asked)));
  expect(new Set(made.map((page) => page.ok && page.value)).size).toBe(1);
});

test("a text saved twice is saved once, and any save makes a draft of the page", async () => {
  const page = await aPublished(db);
  expect(await saveDraft(db, page)).toEqual(ok({ version: page.version }));
  expect((await pageRow(db, page.pageId)).state).toBe("published");

  const content = wholeContent("Un autre titre");
  const saved = ok({ version: page.version + 1 });
  expect(await saveDraft(db, { ...page, content })).toEqual(saved);
  expect(await saveDraft(db, { ...page, content })).toEqual(saved);
  expect((await pageRow(db, page.pageId)).state).toBe("draft");
  expect((await publishedAt(db, page.slug))?.content).toEqual(page.content);
});

test("a published page that is moved to another theme, which the public sees at once, leaves a trace", async () => {
  const [page, draft] = [await aPublished(db), await aDraft(db)];
  for (const one of [page, draft]) await saveDraft(db, { ...one, theme: "data" });
  expect((await auditOf(db, page.pageId)).at(-1)).toBe("help-ordered");
  expect(await auditOf(db, draft.pageId)).toEqual(["help-created"]);
});

test("a text written on an older version is refused, and put aside once", async () => {
  const page = await aDraft(db);
  const other = await anEditor(db, "Autre Rédacteur");
  await saveDraft(db, { ...page, content: wholeContent("Le premier") });
  const late = { ...page, staffId: other, content: wholeContent("Le second") };
  const aside = { ...refuse("stale"), keptAs: 1 };
  expect(await saveDraft(db, late)).toEqual(aside);
  expect(await saveDraft(db, { ...late, content: wholeContent("Le troisième") })).toEqual({
    ...aside,
    keptAs: 2,
  });
  expect(await saveDraft(db, late)).toEqual(aside);
  expect((await pageRow(db, page.pageId)).content).toMatchObject({ title: "Le premier" });
  expect(await revisionsOf(db, page.pageId)).toEqual([
    { number: 1, reason: "put-aside", content: late.content },
    { number: 2, reason: "put-aside", content: expect.objectContaining({ title: "Le troisième" }) },
  ]);
});

test("of 16 editors who save at once, one is kept and every other text is put aside", async () => {
  const page = await aDraft(db);
  const editors = await Promise.all(Array.from({ length: 16 }, () => anEditor(db)));
  const outcomes = await Promise.all(
    editors.map((staffId, index) =>
      saveDraft(db, { ...page, staffId, content: wholeContent(`Le texte ${index}`) }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const row = await pageRow(db, page.pageId);
  const titles = (await revisionsOf(db, page.pageId)).map(
    ({ content }) => (content as { title: string }).title,
  );
  expect(row.version).toBe(page.version + 1);
  expect(new Set([...titles, (row.content as { title: string }).title]).size).toBe(16);
});

test("of 16 editors who save too late at once, each is told the number of their own text, and goes on with it", async () => {
  const page = await aDraft(db);
  const { pageId, version } = page;
  await saveDraft(db, { ...page, content: wholeContent("Le premier") });
  const editors = await Promise.all(Array.from({ length: 16 }, () => anEditor(db)));
  const own = editors.map((staffId, index) => ({
    ...page,
    staffId,
    content: wholeContent(`Le texte ${index}`),
  }));
  const refused = await Promise.all([...own, ...own].map((late) => saveDraft(db, late)));
  const numbers = refused.map((outcome) => ("keptAs" in outcome ? outcome.keptAs : 0));
  expect(new Set(numbers).size).toBe(16);
  for (const [index, { content }] of [...own, ...own].entries())
    expect((await findRevision(db, pageId, numbers[index]!))?.content).toEqual(content);
  const mine = { pageId, version: version + 1, staffId: editors[3]!, now, revision: numbers[3]! };
  expect(await restoreRevision(db, mine)).toEqual(ok({ version: version + 2 }));
  expect((await pageRow(db, pageId)).content).toEqual(own[3]!.content);
});

test("an address that another page has, had, or is about to have is refused", async () => {
  const [first, second] = [await aPublished(db), await aDraft(db)];
  const asks = (slug: string) => saveDraft(db, { ...second, slug });
  expect(await asks(first.slug)).toEqual(refuse("address-taken"));
  await saveDraft(db, { ...first, slug: "nouvelle-adresse" });
  expect(await asks(first.slug)).toEqual(refuse("address-taken"));
  expect(await asks("nouvelle-adresse")).toEqual(refuse("address-taken"));
  for (const slug of ["recherche", "images", "apercu"])
    expect(await asks(slug)).toEqual(refuse("address-taken"));
  for (const slug of ["", "../x", "A", "a--b", "é"]) expect(await asks(slug)).toEqual(refuse("unreadable"));
});

test("of 16 pages that want one address at once, one has it", async () => {
  const staffId = await anEditor(db);
  const pages = await Promise.all(Array.from({ length: 16 }, () => aDraft(db, { staffId })));
  const outcomes = await Promise.all(pages.map((page) => saveDraft(db, { ...page, slug: "tres-voulue" })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "address-taken")).toHaveLength(15);
});

test("a page that lacks something is not sent to be read again", async () => {
  const page = await aDraft(db, { content: { ...wholeContent(), summary: " " } });
  expect(await submitPage(db, page)).toEqual(refuse("not-ready"));
});

test("a page goes from draft to review, back with a note, to the public, to the archives, and is reopened", async () => {
  const page = await aDraft(db);
  const at = (version: number) => ({ ...page, version, now: later });
  expect(await submitPage(db, at(2))).toEqual(ok({ version: 3 }));
  expect(await submitPage(db, at(2))).toEqual(ok({ version: 3 }));
  expect(await sendBack(db, { ...at(3), note: "Précisez." })).toEqual(ok({ version: 4 }));
  expect(await sendBack(db, { ...at(4), note: "Encore." })).toEqual(refuse("not-in-review"));
  expect((await findDeskPage(db, page.pageId))?.reviewNote).toBe("Précisez.");
  expect(await submitPage(db, at(4))).toEqual(ok({ version: 5 }));
  expect(await publishPage(db, { ...at(5), reach: reachAll })).toEqual(ok({ slug: page.slug }));
  expect(await publishPage(db, { ...at(5), reach: reachAll })).toEqual(ok({ slug: page.slug }));
  expect((await publishedAt(db, page.slug))?.slug).toBe(page.slug);
  expect(await archivePage(db, at(6))).toEqual(ok({ version: 7 }));
  expect(await archivePage(db, at(6))).toEqual(ok({ version: 7 }));
  expect(await publishedAt(db, page.slug)).toBeUndefined();
  expect(await saveDraft(db, { ...at(7), content: wholeContent("Trop tard") })).toMatchObject(
    refuse("archived"),
  );
  expect(await submitPage(db, at(7))).toEqual(refuse("gone"));
  expect(await reopenPage(db, at(7))).toEqual(ok({ version: 8 }));
  expect((await pageRow(db, page.pageId)).state).toBe("draft");
  expect(await auditOf(db, page.pageId)).toEqual([
    "help-created",
    "help-submitted",
    "help-sent-back",
    "help-submitted",
    "help-published",
    "help-archived",
    "help-reopened",
  ]);
  expect((await revisionsOf(db, page.pageId)).map(({ reason }) => reason)).toEqual([
    "submitted",
    "submitted",
    "published",
    "put-aside",
  ]);
});

test("a former address leads to the page for ever", async () => {
  const page = await aPublished(db);
  const slug = `${page.slug}-change`;
  await saveDraft(db, { ...page, slug });
  expect((await publishedAt(db, page.slug))?.slug).toBe(page.slug);
  expect(await publishedAt(db, slug)).toBeUndefined();
  const act = { ...page, version: page.version + 1 };
  await submitPage(db, act);
  await publishPage(db, { ...act, version: act.version + 1, reach: reachAll });
  expect((await publishedAt(db, page.slug))?.slug).toBe(slug);
  expect((await publishedAt(db, slug))?.slug).toBe(slug);
});

test.each(["\u0000", "%00", "../x", "é", "a".repeat(10_000), ""])(
  "at an address that no page may have, %j, there is none",
  async (slug) => {
    expect(await publishedAt(db, slug)).toBeUndefined();
    expect(HelpVote.safeParse({ slug, helped: "oui" }).success).toBe(false);
  },
);

test("an older text is restored, and the one that it replaces is kept", async () => {
  const page = await aPublished(db);
  const content = wholeContent("Un texte que personne n’a relu");
  await saveDraft(db, { ...page, content });
  const act = { ...page, version: page.version + 1 };
  expect(await restoreRevision(db, { ...act, revision: 99 })).toEqual(refuse("unknown-revision"));
  expect(await restoreRevision(db, { ...page, revision: 1 })).toEqual(refuse("stale"));
  expect(await restoreRevision(db, { ...act, revision: 1 })).toEqual(ok({ version: act.version + 1 }));
  expect(await restoreRevision(db, { ...act, revision: 1 })).toEqual(ok({ version: act.version + 1 }));
  expect((await pageRow(db, page.pageId)).content).toEqual(page.content);
  expect((await revisionsOf(db, page.pageId)).at(-1)).toEqual({ number: 3, reason: "replaced", content });
});

test("a revision whose blocks are not known any more is said unreadable", async () => {
  const page = await aDraft(db);
  await db.execute(
    `insert into help_revisions (id, page_id, number, slug, content, reason, made_at)
     values (gen_random_uuid(), '${page.pageId}', 1, 'x', '{"html": "<b>"}', 'imported', now())`,
  );
  expect(await restoreRevision(db, { ...page, revision: 1 })).toEqual(refuse("unreadable"));
  expect((await findRevision(db, page.pageId, 1))?.content).toBeUndefined();
});
