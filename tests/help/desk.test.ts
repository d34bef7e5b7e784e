import { expect, test } from "vitest";
import { helpEditors } from "@/db/schema";
import { forgetExpired } from "@/lib/core/forget-expired";
import { archivePage, reopenPage } from "@/lib/help/archive-page";
import { findDeskPage, listDeskPages, listRevisions } from "@/lib/help/desk-queries";
import { noteEditor } from "@/lib/help/note-editor";
import { makePreview, previewedPage } from "@/lib/help/preview";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import { aDraft, anEditor, aSubmitted } from "./support";

const db = await aDatabase();

test("a preview shows the working copy for 24 hours, and nothing after", async () => {
  const page = await aDraft(db);
  const secret = await makePreview(db, page);
  expect((await previewedPage(db, secret, now.add({ hours: 23 })))?.content).toEqual(page.content);
  expect(await previewedPage(db, secret, now.add({ hours: 24 }))).toBeUndefined();
  expect(await previewedPage(db, "autre", now)).toBeUndefined();
});

test("a preview shows nothing of an archived page, nor of one reopened since", async () => {
  const page = await aDraft(db);
  const before = await makePreview(db, page);
  const archived = await archivePage(db, page);
  const version = archived.ok ? archived.value.version : 0;
  const after = await makePreview(db, page);
  for (const secret of [before, after]) expect(await previewedPage(db, secret, now)).toBeUndefined();
  await reopenPage(db, { ...page, version });
  expect(await previewedPage(db, before, now)).toBeUndefined();
});

test("who opens a page learns who else has it open", async () => {
  const page = await aDraft(db);
  const other = await anEditor(db, "Autre Rédacteur");
  expect(await noteEditor(db, page)).toEqual([]);
  const seen = { pageId: page.pageId, staffId: other };
  expect(await noteEditor(db, { ...seen, now: now.add({ seconds: 40 }) })).toEqual([
    { staffId: page.staffId, name: "Inès Rédactrice" },
  ]);
  expect(await noteEditor(db, { ...seen, now: now.add({ seconds: 46 }) })).toEqual([]);
});

test("who had a page open is forgotten after a day", async () => {
  const page = await aDraft(db);
  await noteEditor(db, page);
  const present = async () =>
    (await db.select().from(helpEditors)).filter(({ pageId }) => pageId === page.pageId).length;
  await forgetExpired(db, now.add({ hours: 23 }));
  expect(await present()).toBe(1);
  await forgetExpired(db, now.add({ hours: 24 }));
  expect(await present()).toBe(0);
});

test("the desk lists pages by theme, with where they stand and their revisions", async () => {
  const page = await aSubmitted(db);
  const listed = await listDeskPages(db, { state: "in-review", theme: "access", now });
  expect(listed.find(({ id }) => id === page.pageId)).toMatchObject({
    title: page.content.title,
    state: "in-review",
    changedBy: "Inès Rédactrice",
    helped: 0,
    notHelped: 0,
  });
  expect(await findDeskPage(db, "pas-un-identifiant")).toBeUndefined();
  expect(await listRevisions(db, page.pageId)).toMatchObject([
    { number: 1, reason: "submitted", madeBy: "Inès Rédactrice", isPublic: false },
  ]);
});
