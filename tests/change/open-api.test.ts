import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { GET as describeFlow } from "@/app/api/feed/openapi.json/route";
import { problems } from "@/lib/change/problem";
import { changeKinds } from "@/lib/change/rules";
import { aDatabase } from "../support/database";
import { aMember } from "../support/people";
import { aChange, aKey, ask, othersDone, serveFrom } from "./support";

const db = await aDatabase();
serveFrom(db);
const served = await describeFlow().json();

/** Judges by the description as it is served, as the management system's own tools would. */
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(served, "flow");
const faultsOf = (schema: string, body: unknown) => {
  const judge = ajv.getSchema(`flow#/components/schemas/${schema}`)!;
  return judge(body) ? [] : judge.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test("it is OpenAPI 3.1, and every reference in it leads somewhere", () => {
  expect(served.openapi).toBe("3.1.0");
  const targets = [...JSON.stringify(served).matchAll(/"#(\/components\/[^"]+)"/g)].map(([, path]) => path!);
  expect(targets.length).toBeGreaterThan(changeKinds.length);
  for (const path of targets) {
    const found = path
      .slice(1)
      .split("/")
      .reduce((node, name) => node?.[name], served);
    expect(found, path).toBeDefined();
  }
});

test("every kind of change is described", () => {
  const kinds = Object.values<{ properties: { kind?: { const?: string } } }>(served.components.schemas)
    .map(({ properties }) => properties?.kind?.const)
    .filter(Boolean);
  expect(kinds.sort()).toEqual([...changeKinds].sort());
  expect(Object.keys(served.components.schemas.Change.discriminator.mapping).sort()).toEqual(kinds);
});

test("what the route gives, of every kind, is what the description says", async () => {
  const key = await aKey(db);
  const member = await aMember(db);
  const empty = await ask(key);
  expect(faultsOf("ChangePage", empty.body)).toEqual([]);
  for (const kind of changeKinds) await aChange(db, member.id, kind);
  await othersDone(db);
  const { body } = await ask(key);

  expect(body.changes).toHaveLength(changeKinds.length);
  expect(faultsOf("ChangePage", body)).toEqual([]);
  const { payload: _gone, ...cut } = body.changes[0];
  expect(faultsOf("ChangePage", { ...body, changes: [cut] })).not.toEqual([]);
});

test("every refusal is what the description says, under a status that it names", async () => {
  const key = await aKey(db);
  for (const answer of [await ask(undefined), await ask("x"), await ask(key, { after: "?" })]) {
    expect(faultsOf("Problem", answer.body)).toEqual([]);
    expect(served.paths["/api/feed/changes"].get.responses[answer.status]).toBeDefined();
  }
  const statuses = Object.keys(served.paths["/api/feed/changes"].get.responses);
  for (const { status } of Object.values(problems)) expect(statuses).toContain(String(status));
});
