import { expect, test, vi } from "vitest";
import { findLiveKey } from "@/lib/change/api-keys";
import { aDatabase } from "../support/database";
import { ops } from "../support/ops";
import { now } from "../support/people";

vi.setConfig({ testTimeout: 120_000 });

const db = await aDatabase();

/** What an operator types. Gives the exit code and what is said. */
async function type(...words: string[]) {
  const { code, out, err } = await ops({ DATABASE_URL: db.url }, ...words);
  return { code, said: out || err };
}

test("a key is made, shown once, listed without it, and revoked", async () => {
  const made = await type("feed", "keys", "add", "gestion", "--scope", "changes:read");
  const key = made.said.match(/espace_\S+/)![0];
  expect(await findLiveKey(db, key, now)).toMatchObject({ scopes: ["changes:read"] });
  const listed = await type("feed", "keys", "list");
  expect(listed.said).toMatch(/^gestion +changes:read/m);
  expect(listed.said).not.toContain(key);
  expect(await type("feed", "keys", "revoke", "gestion")).toMatchObject({ code: 0 });
  expect(await findLiveKey(db, key, now)).toBeUndefined();
});

test("a command that is not clear says what can be asked; a private address is refused", async () => {
  expect(await type("feed", "keys")).toMatchObject({ code: 1, said: expect.stringContaining("revoke NOM") });
  expect(await type("feed", "keys", "add", "x", "--scope", "tout")).toMatchObject({
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
