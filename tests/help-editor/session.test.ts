import type { Temporal } from "temporal-polyfill";
import { expect, test, vi } from "vitest";
import { POST as save } from "@/app/(staff)/equipe/aide/[page]/brouillon/route";
import { POST as ping } from "@/app/(staff)/equipe/aide/[page]/presence/route";
import { staffSession } from "@/lib/staff/rules";
import { aDraft } from "../help/support";
import { aStaffPerson } from "../staff/support";
import { aDatabase } from "../support/database";
import { now } from "../support/people";

const asking = vi.hoisted((): { sessionId: string; at?: Temporal.Instant } => ({ sessionId: "" }));
vi.mock("@/lib/staff/request", () => ({ staffSessionInHand: async () => asking.sessionId }));
vi.mock("@/lib/core/clock", async (original) => ({
  ...(await original<typeof import("@/lib/core/clock")>()),
  now: () => asking.at,
}));

const db = await aDatabase();
const idleSeconds = staffSession.idleMinutes * 60;
Object.assign(globalThis, { espaceDb: db });

/** An editor with a page open, who asks the server something at a minute. */
async function anOpenPage() {
  const { staffId, sessionId } = await aStaffPerson(db, { role: "editor" });
  const { pageId, version, content, slug, theme } = await aDraft(db, { staffId });
  asking.sessionId = sessionId;
  const at = async (minutes: number, route: typeof ping | typeof save, body: unknown = {}) => {
    asking.at = now.add({ seconds: Math.round(minutes * 60) });
    const headers = { origin: new URL(process.env.APP_URL ?? "").origin };
    const request = new Request("http://localhost/", { method: "POST", headers, body: JSON.stringify(body) });
    return (await route(request, { params: Promise.resolve({ page: pageId }) })).status;
  };
  return { at, text: { version, content, slug, theme } };
}

test("an editor left open tells every 20 seconds that it is, and the session ends all the same", async () => {
  const { at } = await anOpenPage();
  for (let seconds = 0; seconds <= 25 * 60; seconds += 20)
    expect(await at(seconds / 60, ping), `${seconds} s`).toBe(seconds < idleSeconds ? 200 : 401);
});

test("a save keeps the session alive", async () => {
  const { at, text } = await anOpenPage();
  expect(await at(15, save, text)).toBe(200);
  expect(await at(34, ping)).toBe(200);
  expect(await at(35, ping)).toBe(401);
  expect(await at(35, save, text)).toBe(401);
});
