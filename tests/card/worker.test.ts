import { expect, test } from "vitest";
import { cardPage, counterAddress, signedOut, Worker } from "./worker";

const copyPath = "/espace/carte/hors-ligne";
const page = (text: string) => new Response(text);

/** A worker that keeps the card of Odile, on a network where her session is open. */
async function aKeeper(until?: string): Promise<Worker> {
  const worker = new Worker();
  worker.network = (path) => (path === copyPath ? cardPage("odile", until) : page(`page ${path}`));
  await worker.order("keep");
  expect(await worker.copy()).toContain("carte de odile");
  worker.asked.length = 0;
  return worker;
}

const away = () => undefined;
const post = { method: "POST", mode: "cors", destination: "" };

test.each(["/espace", "/espace/carte", "/espace/documents", "/connexion"])(
  "without network, %s shows the copy",
  async (path) => {
    const worker = await aKeeper();
    worker.network = away;
    expect(await worker.ask(path)).toContain("carte de odile");
  },
);

test.each(["/espace/documents/carte.pdf", "/espace/remboursements/export.csv", "/"])(
  "the worker never stands in for %s",
  async (path) => {
    const worker = await aKeeper();
    worker.network = away;
    expect(await worker.ask(path)).toBeUndefined();
    expect(worker.asked).toEqual([]);
  },
);

test.each([
  ["/espace/carte", "carte de odile"],
  ["/espace/carte/comptoir", "carte de odile"],
  ["/espace/remboursements", "late page"],
  ["/connexion", "late page"],
])("when the network makes wait, %s shows « %s »", async (path, shown) => {
  const worker = await aKeeper();
  let arrive = (_: Response) => {};
  worker.network = () =>
    new Promise<Response>((resolve) => {
      arrive = resolve;
    });
  const answer = worker.ask(path);
  await tick();
  worker.hurry();
  await tick();
  arrive(page("late page"));
  expect(await answer).toContain(shown);
});

const tick = () => new Promise((resolve) => setImmediate(resolve));

/** A worker that keeps the card of Odile, and its view for a counter. */
async function aKeeperOfBoth(counterOwner = "odile"): Promise<Worker> {
  const worker = await aKeeper();
  worker.network = (path) =>
    path === counterAddress ? cardPage(counterOwner, "2026-12-31", "comptoir") : cardPage("odile");
  await worker.order("keep");
  return worker;
}

test("the view for a counter is kept with the card, stands at its own address, and goes with it", async () => {
  const worker = await aKeeperOfBoth();
  worker.network = away;
  expect(await worker.ask(counterAddress)).toContain("comptoir de odile");
  expect(await worker.ask("/espace/carte")).toContain("carte de odile");
  worker.now = "2027-01-01T00:00:00Z";
  expect(await worker.ask(counterAddress)).toContain("Vous êtes hors connexion");
  expect(await worker.copy(counterAddress)).toBeUndefined();

  const again = await aKeeperOfBoth();
  await again.order("forget");
  expect(await again.copy(counterAddress)).toBeUndefined();
});

test("the view for a counter of somebody else is not kept, nor an old one beside a new card", async () => {
  expect(await (await aKeeperOfBoth("bruno")).copy(counterAddress)).toBeUndefined();
  const worker = await aKeeperOfBoth();
  worker.network = (path) => (path === counterAddress ? undefined : cardPage("odile"));
  await worker.order("keep");
  expect(await worker.copy(counterAddress)).toBeUndefined();
  worker.network = away;
  expect(await worker.ask(counterAddress)).toContain("carte de odile");
});

test("the copy is taken afresh at most once an hour", async () => {
  const worker = await aKeeper();
  const taken = () => worker.asked.filter((path) => path === copyPath).length;
  worker.now = "2026-03-10T09:59:59Z";
  for (const path of ["/espace", "/espace/carte"]) await worker.ask(path);
  await worker.order("refresh");
  await worker.ask("/espace/contrat", post);
  expect(taken()).toBe(0);
  worker.now = "2026-03-10T10:00:00Z";
  for (const path of ["/espace", "/espace/carte"]) await worker.ask(path);
  expect(taken()).toBe(1);
});

test("after the card's last day in France, the copy is not shown, and is gone", async () => {
  const worker = await aKeeper("2026-03-10");
  worker.network = away;
  worker.now = "2026-03-10T22:59:59Z";
  expect(await worker.ask("/espace/carte")).toContain("carte de odile");
  worker.now = "2026-03-10T23:00:00Z";
  expect(await worker.ask("/espace/carte")).toContain("Vous êtes hors connexion");
  expect(await worker.copy()).toBeUndefined();
});

test("after the card's last day, the network gives the next one, or the copy goes", async () => {
  const [renewed, stale] = [await aKeeper("2026-03-10"), await aKeeper("2026-03-10")];
  for (const worker of [renewed, stale]) worker.now = "2026-03-10T23:00:00Z";
  renewed.network = () => cardPage("odile", "2026-12-31");
  stale.network = (path) => (path === copyPath ? new Response("", { status: 500 }) : page("home"));
  for (const worker of [renewed, stale]) await worker.ask("/espace");
  expect(await renewed.copy()).toContain("carte de odile");
  expect(await stale.copy()).toBeUndefined();
});

const failed = () => new Response("", { status: 500 });

test.each([
  ["/connexion", "its owner", () => cardPage("odile"), true],
  ["/connexion", "nobody: the password was wrong", () => signedOut, true],
  ["/connexion", "another member", () => cardPage("bruno"), false],
  ["/connexion", "a member without a card", () => new Response("", { status: 404 }), false],
  ["/connexion", "nobody knows: the site failed", failed, false],
  ["/connexion", "nobody knows: the network went away", away, false],
  ["/choisir-mon-mot-de-passe", "nobody knows", failed, false],
  ["/espace/contrat", "nobody asked", failed, true],
] as const)(
  "after a form sent to %s, signed in is %s: the copy stays or goes",
  async (path, _who, answer, stays) => {
    for (const mode of ["cors", "navigate"]) {
      const worker = await aKeeper();
      worker.network = (asked) => (asked === copyPath ? answer() : page("done"));
      await worker.ask(path, { ...post, mode });
      expect((await worker.copy()) !== undefined, mode).toBe(stays);
    }
  },
);

test.each([
  ["done", signedOut, false],
  ["followed to its page", page("À bientôt"), false],
  ["lost with the network", undefined, false],
  ["refused: another site asked", new Response("", { status: 403 }), true],
] as const)("sign-out %s: the copy goes, but for a refusal", async (_how, answer, stays) => {
  const worker = await aKeeper();
  worker.network = () => answer;
  await worker.ask("/deconnexion", { ...post, mode: "navigate" });
  expect((await worker.copy()) !== undefined).toBe(stays);
});

test.each(["constructor", "toString", "other"])("an unknown order, « %s », does nothing", async (order) => {
  const worker = await aKeeper();
  await worker.order(order);
  expect(await worker.copy()).toContain("carte de odile");
  await worker.order("forget");
  expect(await worker.copy()).toBeUndefined();
});
