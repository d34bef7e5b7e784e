import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map((name) => path.join("app", name));
const named = (pattern: RegExp) => files.filter((file) => pattern.test(file));

/** What anyone may call without being signed in: each with the reason it may. */
const open: Record<string, string> = {
  "app/(public)": "the public site",
  "app/(entrance)": "where the people of the mutual come in: the one-time link, and sign-in",
  "app/api/auth": "NextAuth's own routes: authorize() throttles, sign-out ends a session",
  "app/api/captcha": "a challenge to solve before any form",
  "app/api/metrics": "METRICS_TOKEN opens it (`requireToken`), and nothing without it",
  "app/api/health": "whether the process answers, and may be given requests: codes and one age, of nobody",
  "app/api/feed/openapi.json": "the description of the outgoing flow holds nobody's data",
};

const isOpen = (file: string) => Object.keys(open).some((folder) => file.startsWith(`${folder}/`));
const guard =
  /(await (requireMember|requireFreshMember|requireStaff|currentSession|currentStaff|peekStaff|requireApiKey)|= requireToken)\(/;

test("every page of the space guards itself", () => {
  const pages = named(/page\.tsx$/).filter((file) => !isOpen(file));
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter((file) => !guard.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("every route handler guards itself or is known to be open, and one that changes something checks where it comes from", () => {
  const routes = named(/route\.ts$/);
  expect(routes.filter((file) => !isOpen(file) && !guard.test(readFileSync(file, "utf8")))).toEqual([]);
  const changes = routes.filter((file) =>
    /function (POST|PUT|PATCH|DELETE)/.test(readFileSync(file, "utf8")),
  );
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.filter((file) => !readFileSync(file, "utf8").includes("isOwnOrigin("))).toEqual([]);
});

test("every action goes through formAction, and guards itself in the space", () => {
  const actions = files.filter(
    (file) => /\.tsx?$/.test(file) && /^"use server"/m.test(readFileSync(file, "utf8")),
  );
  expect(actions.length).toBeGreaterThan(3);
  for (const file of actions) {
    const source = readFileSync(file, "utf8");
    const exported = [...source.matchAll(/^export (?:async function|const) (\w+)(.*)/gm)];
    expect(
      exported.every(([, , rest]) => rest!.includes("= formAction(")),
      file,
    ).toBe(true);
    if (!isOpen(file)) expect(source, file).toMatch(guard);
  }
});

test("layouts and the proxy guard nothing", () => {
  const frames = [...named(/layout\.tsx$/), "proxy.ts"];
  expect(frames.filter((file) => guard.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("other sites are asked as the settings say", () => {
  const sources = named(/\.tsx?$/).filter((file) => /\breachLink\b/.test(readFileSync(file, "utf8")));
  expect(sources).toEqual([]);
});
