import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { findLiveKey } from "@/lib/change/api-keys";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import { testSettings } from "../support/settings";

const db = await aDatabase();
const run = promisify(execFile);

/** What an operator types. Gives the exit code and what is said. */
async function type(script: string, ...args: string[]) {
  const env = { ...process.env, ...testSettings({ DATABASE_URL: db.url }) };
  try {
    const { stdout } = await run(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], {
      env,
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

test("a key is made, shown once, listed without it, and revoked", async () => {
  const made = await type("feed-keys", "add", "gestion", "--scope", "changes:read");
  const key = made.said.match(/espace_\S+/)![0];
  expect(await findLiveKey(db, key, now)).toMatchObject({ scopes: ["changes:read"] });
  const listed = await type("feed-keys", "list");
  expect(listed.said).toMatch(/^gestion +changes:read/m);
  expect(listed.said).not.toContain(key);
  expect(await type("feed-keys", "revoke", "gestion")).toMatchObject({ code: 0 });
  expect(await findLiveKey(db, key, now)).toBeUndefined();
});

test("a command that is not clear says what can be asked; a private address is refused", async () => {
  expect(await type("feed-keys")).toMatchObject({ code: 1, said: expect.stringContaining("revoke NOM") });
  expect(await type("feed-keys", "add", "x", "--scope", "tout")).toMatchObject({
    code: 1,
    said: expect.stringContaining("changes:read"),
  });
  expect(await type("webhooks", "add", "https://10.0.0.1/")).toMatchObject({
    code: 1,
    said: expect.stringContaining("WEBHOOK_PRIVATE_HOSTS"),
  });
  const added = await type("webhooks", "add", "https://gestion.example/avis");
  expect(added).toMatchObject({ code: 0, said: expect.stringContaining("whsec_") });
  expect((await type("webhooks", "list")).said).toMatch(/en service +https:\/\/gestion\.example\/avis/);
  expect((await type("webhooks", "dead")).said).toContain("Aucun envoi abandonné");
});
