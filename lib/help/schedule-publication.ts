import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { addJob } from "@/lib/core/jobs";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type Act, changePage, type HeldPage, holdPage, isEcho } from "./held-page";
import { inReview } from "./publish-page";
import { isReady } from "./submit-page";

type Scheduled = Act & { at: Temporal.Instant };

/**
 * Sets the time at which a page in review will be published, in place of another one. Whatever changes the page
 * meanwhile cancels it. Refuses a time that is past.
 */
export async function schedulePublication(
  db: Db,
  { at, ...act }: Scheduled,
): Promise<Result<void, "stale" | "not-in-review" | "not-ready" | "past">> {
  if (Temporal.Instant.compare(at, act.now) <= 0) return refuse("past");
  return db.transaction(async (tx) => {
    const page = await holdPage(tx, act.pageId);
    if (page && isEcho(page, act, "in-review") && page.publishAt?.equals(at)) return ok(undefined);
    const held = inReview(page, act);
    if (!held.ok) return held;
    if (!isReady(held.value)) return refuse("not-ready");
    await schedule(tx, held.value, { ...act, at });
    return ok(undefined);
  });
}

async function schedule(tx: Db, page: HeldPage, { at, ...act }: Scheduled): Promise<void> {
  const { staffId, now } = act;
  const version = await changePage(tx, page, act, { publishAt: at });
  const job = { pageId: page.id, version };
  await addJob(tx, "publish-help", job, { runAt: at, key: `publish-help:${page.id}` });
  const details = { page: page.id, at: at.toString() };
  await recordEvent(tx, { kind: "help-scheduled", staffId, details, now });
}

/** Takes back the time set for a publication: the page stays in review. */
export async function cancelPublication(db: Db, act: Act): Promise<Result<void, "stale" | "not-in-review">> {
  return db.transaction(async (tx) => {
    const page = await holdPage(tx, act.pageId);
    if (page && isEcho(page, act, "in-review") && !page.publishAt) return ok(undefined);
    const held = inReview(page, act);
    if (!held.ok) return held;
    if (!held.value.publishAt) return ok(undefined);
    await changePage(tx, held.value, act, { publishAt: null });
    const { staffId, now } = act;
    await recordEvent(tx, { kind: "help-unscheduled", staffId, details: { page: act.pageId }, now });
    return ok(undefined);
  });
}
