import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sendDraft } from "@/components/help-editor/ask-server";

const draft = { slug: "page", theme: "access" as const, content: { title: "", summary: "", sections: [] } };
const send = () => sendDraft("x", draft, 1);
const withServer = (answer: typeof fetch) => vi.stubGlobal("fetch", answer);

beforeEach(() => vi.stubGlobal("localStorage", { setItem: () => {} }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("who is signed out, of another site or before a page that is gone is told what to do, and the text stays", async () => {
  const said: string[] = [];
  for (const status of [401, 403, 404]) {
    withServer(async () => new Response(null, { status }));
    const answer = await send();
    if (answer.status !== "refused") throw new Error(answer.status);
    expect(answer.sentence).toMatch(/encore (dans|ici)|y est encore/);
    said.push(answer.sentence);
  }
  expect(new Set(said).size).toBe(3);
});

test.each([408, 429, 500, 502, 503])("an answer %i is a server away: it is asked again", async (status) => {
  withServer(async () => new Response(null, { status }));
  await expect(send()).rejects.toThrow();
});

test("a server that says nothing for 15 seconds is away", async () => {
  const limit = new AbortController();
  const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(limit.signal);
  withServer(
    (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener("abort", () => reject(new Error("late"))),
      ),
  );
  const sent = send();
  expect(timeout).toHaveBeenCalledWith(15_000);
  limit.abort();
  await expect(sent).rejects.toThrow("late");
});
