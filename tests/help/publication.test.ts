import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { section } from "@/db/help/blocks";
import { Outage } from "@/lib/core/outage";
import { ok, refuse } from "@/lib/core/result";
import { startWorker } from "@/lib/core/worker";
import { helpJobs } from "@/lib/help/jobs";
import { publishDue } from "@/lib/help/publish-due";
import { publishPage } from "@/lib/help/publish-page";
import { publishedAt } from "@/lib/help/queries";
import { saveDraft } from "@/lib/help/save-draft";
import { cancelPublication, schedulePublication } from "@/lib/help/schedule-publication";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import { anEditor, aSubmitted, auditOf, pageRow, reachAll, revisionsOf, wholeContent } from "./support";

const db = await aDatabase();
const at = now.add({ hours: 2 });
const due = at.add({ seconds: 1 });

const published = async (pageId: string) =>
  (await revisionsOf(db, pageId)).filter(({ reason }) => reason === "published").length;

const jobsOf = async (pageId: string) =>
  (
    await db.execute<{ payload: { pageId: string; version: number }; runAt: string }>(sql`
      select j.payload, j.run_at::text as "runAt" from graphile_worker._private_jobs j
      where j.payload ->> 'pageId' = ${pageId}`)
  ).map(({ payload }) => payload);

/** A page with a time set for its publication. */
async function aScheduled() {
  const page = await aSubmitted(db);
  expect(await schedulePublication(db, { ...page, at })).toEqual(ok(undefined));
  return { ...page, version: page.version + 1 };
}

test("of 16 editors who publish at once, one does and the others are told", async () => {
  const page = await aSubmitted(db);
  const editors = await Promise.all(Array.from({ length: 16 }, () => anEditor(db)));
  const outcomes = await Promise.all(
    editors.map((staffId) => publishPage(db, { ...page, staffId, reach: reachAll })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "stale")).toHaveLength(15);
  expect(await published(page.pageId)).toBe(1);
  expect((await auditOf(db, page.pageId)).filter((kind) => kind === "help-published")).toHaveLength(1);
});

test("of 16 clicks of one person on « publish », one publishes and none is a conflict", async () => {
  const page = await aSubmitted(db);
  const clicks = Array.from({ length: 16 }, () => publishPage(db, { ...page, reach: reachAll }));
  for (const outcome of await Promise.all(clicks)) expect(outcome).toEqual(ok({ slug: page.slug }));
  expect(await published(page.pageId)).toBe(1);
});

test("what changes while links are tried is not published", async () => {
  const content = wholeContent("Liens", "Un [site](https://exemple.example/page).");
  const page = await aSubmitted(db, { content });
  const reach = async () => {
    await saveDraft(db, { ...page, content: wholeContent("Pas relu") });
    return true;
  };
  expect(await publishPage(db, { ...page, reach })).toEqual(refuse("stale"));
  expect(await publishedAt(db, page.slug)).toBeUndefined();
});

test("a page with a dead link is not published", async () => {
  const content = wholeContent("Lien mort", "Une [page](/aide/nulle-part).");
  const page = await aSubmitted(db, { content });
  expect(await publishPage(db, { ...page, reach: reachAll })).toEqual(refuse("dead-link"));
});

test("a draft is not published", async () => {
  const page = await aSubmitted(db);
  await saveDraft(db, { ...page, content: wholeContent("Encore un mot") });
  const act = { ...page, version: page.version + 1 };
  expect(await publishPage(db, { ...act, reach: reachAll })).toEqual(refuse("not-in-review"));
});

test("each publication tells every server, once", async () => {
  const generation = async () =>
    Number((await db.execute(sql`select generation from help_generation`))[0]?.generation);
  const page = await aSubmitted(db);
  const before = await generation();
  await publishPage(db, { ...page, reach: reachAll });
  expect(await generation()).toBe(before + 1);
});

test("a time that is past is refused, and another one takes the place of the first", async () => {
  const page = await aSubmitted(db);
  expect(await schedulePublication(db, { ...page, at: now })).toEqual(refuse("past"));
  await schedulePublication(db, { ...page, at });
  expect(await schedulePublication(db, { ...page, at })).toEqual(ok(undefined));
  const again = { ...page, version: page.version + 1, at: at.add({ hours: 1 }) };
  expect(await schedulePublication(db, again)).toEqual(ok(undefined));
  expect(await jobsOf(page.pageId)).toEqual([{ pageId: page.pageId, version: again.version + 1 }]);
});

test("a page is published at its time, in the name of whoever set it, and once when the job comes twice", async () => {
  const { pageId, version, slug } = await aScheduled();
  await publishDue(db, { pageId, version }, { now: due, reach: reachAll });
  await publishDue(db, { pageId, version }, { now: due, reach: reachAll });
  expect((await publishedAt(db, slug))?.slug).toBe(slug);
  expect(await published(pageId)).toBe(1);
  expect((await auditOf(db, pageId)).slice(-2)).toEqual(["help-scheduled", "help-published"]);
});

test("a job and 15 people who publish at once make one publication", async () => {
  const page = await aScheduled();
  const { pageId, version } = page;
  const editors = await Promise.all(Array.from({ length: 15 }, () => anEditor(db)));
  await Promise.all([
    publishDue(db, { pageId, version }, { now: due, reach: reachAll }),
    ...editors.map((staffId) => publishPage(db, { ...page, staffId, reach: reachAll })),
  ]);
  expect(await published(pageId)).toBe(1);
});

test("a time set falls when it is taken back, and when the page is written in again", async () => {
  const [taken, written] = [await aScheduled(), await aScheduled()];
  expect(await cancelPublication(db, taken)).toEqual(ok(undefined));
  expect(await cancelPublication(db, taken)).toEqual(ok(undefined));
  await saveDraft(db, { ...written, content: wholeContent("Un mot de plus") });
  for (const { pageId, version, slug } of [taken, written]) {
    await publishDue(db, { pageId, version }, { now: due, reach: reachAll });
    expect(await publishedAt(db, slug)).toBeUndefined();
    expect((await pageRow(db, pageId)).publishAt).toBeNull();
  }
});

test("a page whose link is dead at its time is tried for an hour, then given back", async () => {
  const content = {
    ...wholeContent("Programmée"),
    sections: [section("a", "A", "[Site](https://mort.example)")],
  };
  const page = await aSubmitted(db, { content });
  await schedulePublication(db, { ...page, at });
  const job = { pageId: page.pageId, version: page.version + 1 };
  const reach = async () => false;
  await expect(publishDue(db, job, { now: due, reach })).rejects.toThrow(Outage);
  await publishDue(db, job, { now: at.add({ hours: 1 }), reach });
  const row = await pageRow(db, page.pageId);
  expect([row.state, row.publishAt, row.reviewNote]).toEqual(["draft", null, expect.stringMatching("lien")]);
});

test("a page that lacks something at its time is given back at once, with what to do", async () => {
  const { pageId, version } = await aScheduled();
  await db.execute(
    sql`update help_pages set content = jsonb_set(content, '{summary}', '""') where id = ${pageId}`,
  );
  await publishDue(db, { pageId, version }, { now: due, reach: reachAll });
  const row = await pageRow(db, pageId);
  expect([row.state, row.reviewNote]).toEqual(["draft", expect.stringMatching("il manquait quelque chose")]);
});

test("a publication that is interrupted leaves nothing behind it", async () => {
  const page = await aScheduled();
  const before = [await pageRow(db, page.pageId), await revisionsOf(db, page.pageId)];
  const interrupted = db.transaction(async (tx) => {
    expect(await publishPage(tx, { ...page, reach: reachAll })).toEqual(ok({ slug: page.slug }));
    throw new Error("killed");
  });
  await expect(interrupted).rejects.toThrow("killed");
  expect([await pageRow(db, page.pageId), await revisionsOf(db, page.pageId)]).toEqual(before);
  expect(await publishedAt(db, page.slug)).toBeUndefined();
  await publishDue(db, page, { now: due, reach: reachAll });
  expect((await publishedAt(db, page.slug))?.slug).toBe(page.slug);
});

test("the worker publishes what is due", async () => {
  const { pageId, slug } = await aScheduled();
  const worker = await startWorker({ databaseUrl: db.url, tasks: helpJobs(db) });
  await expect.poll(() => published(pageId), { timeout: 10_000 }).toBe(1);
  await worker.stop();
  expect((await publishedAt(db, slug))?.slug).toBe(slug);
  expect(await jobsOf(pageId)).toEqual([]);
});
