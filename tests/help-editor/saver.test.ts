import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Draft } from "@/components/help-editor/new-parts";
import { makeSaver, type SaveAnswer, type SaveState } from "@/components/help-editor/saver";

const draft = (title: string): Draft => ({
  slug: "page",
  theme: "access",
  content: { title, summary: "", sections: [] },
});

const saved = (version: number): SaveAnswer<null> => ({
  ...{ status: "saved", version, at: "14 h 02", addressTaken: false, hints: null },
});

/** A saver whose server answers when it is told to. */
function aSaver() {
  const asked: { title: string; version: number; answer: (answer: SaveAnswer<null> | Error) => void }[] = [];
  const states: SaveState[] = [];
  const saver = makeSaver<null>({
    version: 1,
    send: ({ content }, version) =>
      new Promise((resolve, reject) => {
        const answer = (given: SaveAnswer<null> | Error) =>
          given instanceof Error ? reject(given) : resolve(given);
        asked.push({ title: content.title, version, answer });
      }),
    tell: (state) => states.push(state),
    hear: () => {},
  });
  const answer = async (given: SaveAnswer<null> | Error) => {
    asked.at(-1)?.answer(given);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, asked, states, answer, sent: () => asked.map(({ title }) => title) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a text is saved a second after the last keystroke, and not before", async () => {
  const { saver, sent } = aSaver();
  saver.changed(draft("a"));
  await vi.advanceTimersByTimeAsync(900);
  saver.changed(draft("ab"));
  await vi.advanceTimersByTimeAsync(900);
  expect(sent()).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent()).toEqual(["ab"]);
});

test("one save is under way at a time; the newest text follows it, on the version that it gave", async () => {
  const { saver, asked, answer, states, sent } = aSaver();
  saver.changed(draft("a"));
  await vi.advanceTimersByTimeAsync(1_000);
  saver.changed(draft("ab"));
  saver.changed(draft("abc"));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent()).toEqual(["a"]);
  await answer(saved(2));
  expect(saver.isClean()).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.at(-1)).toMatchObject({ title: "abc", version: 2 });
  await answer(saved(3));
  expect(saver.isClean()).toBe(true);
  expect(states.at(-1)).toEqual({ status: "saved", at: "14 h 02" });
});

test("while the server is away the same text is sent again, later and later, until it answers; then the newest", async () => {
  const { saver, answer, states, sent } = aSaver();
  saver.changed(draft("a"));
  await vi.advanceTimersByTimeAsync(1_000);
  for (const seconds of [5, 10, 20, 40, 60, 60]) {
    await answer(new Error("away"));
    expect(states.at(-1)).toEqual({ status: "away", seconds });
    saver.changed(draft("ab"));
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
  }
  await answer(saved(2));
  expect(saver.isClean()).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  await answer(saved(3));
  expect(sent()).toEqual([...Array<string>(7).fill("a"), "ab"]);
  expect(saver.isClean()).toBe(true);
});

test("an answer lost on its way is no conflict: the text sent goes again on its version, the newer one on the next", async () => {
  const { saver, asked, answer, states } = aSaver();
  saver.changed(draft("a"));
  await vi.advanceTimersByTimeAsync(1_000);
  saver.changed(draft("ab"));
  await answer(new Error("lost"));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked.at(-1)).toMatchObject({ title: "a", version: 1 });
  await answer(saved(2));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.at(-1)).toMatchObject({ title: "ab", version: 2 });
  await answer(saved(3));
  expect(states.map(({ status }) => status)).not.toContain("stale");
  expect(saver.isClean()).toBe(true);
});

test("when somebody else saved while the server was away, the newest text is put aside too", async () => {
  const { saver, asked, answer, states } = aSaver();
  const stale = { said: "Léa a changé", version: 7 };
  saver.changed(draft("a"));
  await vi.advanceTimersByTimeAsync(1_000);
  saver.changed(draft("ab"));
  await answer(new Error("lost"));
  await vi.advanceTimersByTimeAsync(5_000);
  await answer({ status: "stale", stale: { ...stale, keptAs: 3 } });
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.at(-1)).toMatchObject({ title: "ab", version: 1 });
  await answer({ status: "stale", stale: { ...stale, keptAs: 4 } });
  expect(states.at(-1)).toMatchObject({ stale: { keptAs: 4 } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(3);
});

test("who comes second stops saving until they choose, then goes on from the version they chose", async () => {
  const { saver, asked, answer, sent } = aSaver();
  saver.changed(draft("a"));
  await vi.advanceTimersByTimeAsync(1_000);
  await answer({ status: "stale", stale: { said: "Léa a changé", version: 7, keptAs: 3 } });
  saver.changed(draft("ab"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent()).toEqual(["a"]);
  void saver.resume(8, draft("ab"));
  expect(asked.at(-1)).toMatchObject({ title: "ab", version: 8 });
});

test("a refused text is sent again once it changes", async () => {
  const { saver, answer, sent } = aSaver();
  saver.changed(draft("long"));
  await vi.advanceTimersByTimeAsync(1_000);
  await answer({ status: "refused", sentence: "trop long" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent()).toEqual(["long"]);
  saver.changed(draft("court"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent()).toEqual(["long", "court"]);
});

test("leaving saves a save on its way and what came after it", async () => {
  const { saver, answer, sent } = aSaver();
  saver.changed(draft("a"));
  await vi.advanceTimersByTimeAsync(1_000);
  saver.changed(draft("ab"));
  const all = saver.saveAll();
  await answer(saved(2));
  await vi.advanceTimersByTimeAsync(200);
  await answer(saved(3));
  expect(await all).toBe(true);
  expect(sent()).toEqual(["a", "ab"]);
});

test("leaving while the server is away, or with a text that it refuses, asks it once and says no", async () => {
  const given = [new Error("away"), { status: "refused", sentence: "trop long" }] as const;
  for (const each of given) {
    const { saver, answer, sent } = aSaver();
    saver.changed(draft("a"));
    const all = saver.saveAll();
    await answer(each);
    expect(await all).toBe(false);
    expect(sent()).toEqual(["a"]);
  }
});
