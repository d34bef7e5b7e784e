import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askDeadLinks, sendDraft } from "@/components/help-editor/ask-server";
import { markSeen, minutesUnseen, staffSeenKey } from "@/components/space/last-seen";
import { stayHere } from "@/components/space/stay-here";

const places = { stay: "/api/session/equipe", lastSeenKey: staffSeenKey };
const draft = { slug: "page", theme: "access" as const, content: { title: "", summary: "", sections: [] } };
const unseen = () => Math.round(minutesUnseen(staffSeenKey) ?? Number.NaN);

/** A person last seen 19 minutes ago, before a server that answers so. */
function withServer(answer: () => Response | Promise<Response>) {
  markSeen(staffSeenKey, Date.now() - 19 * 60_000);
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => answer()),
  );
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => void vi.unstubAllGlobals());

test("« Je continue » counts before the server answers: the question does not come back meanwhile", async () => {
  let answer = (_: Response) => {};
  withServer(() => new Promise<Response>((resolve) => (answer = resolve)));
  const staying = stayHere(places);
  expect(unseen()).toBe(0);
  answer(new Response(null, { status: 204 }));
  expect(await staying).toBe("here");
  expect(unseen()).toBe(0);
});

test("a server that did not hear has not kept the session: the question comes back", async () => {
  withServer(() => Promise.reject(new Error("away")));
  expect(await stayHere(places)).toBe("unheard");
  expect(unseen()).toBe(19);
});

test("a session that is over is said to be", async () => {
  withServer(() => new Response(null, { status: 401 }));
  expect(await stayHere(places)).toBe("over");
});

test("a text that the server took is activity, and so is what is asked of it", async () => {
  withServer(() => Response.json({ status: "saved" }));
  await sendDraft("x", draft, 1);
  expect(unseen()).toBe(0);
  withServer(() => Response.json([]));
  await askDeadLinks("x");
  expect(unseen()).toBe(0);
});

test.each([401, 403, 404, 500])("a text answered %i is no activity", async (status) => {
  withServer(() => new Response(null, { status }));
  await sendDraft("x", draft, 1).catch(() => undefined);
  expect(unseen()).toBe(19);
});
